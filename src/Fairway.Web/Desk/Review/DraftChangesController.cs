using Fairway.Web.Desk.Frame;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Review;

/// <summary>What a draft changes: one file, or one page as readers see it, at a time.</summary>
internal sealed class DraftChangesController(DraftReader reader) : DeskController
{
    [Read(DeskAddresses.Drafts + "/{id:int}/changes")]
    public async Task<IActionResult> Changes(int id, string? file, string? page, string? language, CancellationToken cancellationToken)
    {
        if (await reader.Find(id, HttpContext.Site(), cancellationToken) is not { } draft)
            return Missing();
        if (draft.Comparison is not { } comparison)
            return Show("DraftChanges", new DraftChangesView(Frame("changes.title"), draft, [], null));

        var rendered = ChangedParts.RenderedOf(comparison, draft.Parts);
        var asFile = draft.Parts.FirstOrDefault(part => part.Path == file);
        var asPage = rendered.FirstOrDefault(each => each.Page.ToString() == page && each.Language.Tag.Value == language);
        ShownChange? shown = (asFile, asPage) switch
        {
            ({ } part, _) => DraftChanges.Of(comparison, part, cancellationToken),
            (_, { } one) => DraftChanges.Of(comparison, one),
            _ when rendered is [var first, ..] && comparison.After is not null => DraftChanges.Of(comparison, first),
            _ when draft.Parts is [var first, ..] => DraftChanges.Of(comparison, first, cancellationToken),
            _ => null,
        };
        return Show("DraftChanges", new DraftChangesView(Frame("changes.title"), draft, rendered, shown));
    }
}
