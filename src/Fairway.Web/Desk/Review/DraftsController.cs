using Fairway.Web.Desk.Frame;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Review;

/// <summary>The list of drafts, for all who may work.</summary>
internal sealed class DraftsController(DraftList list) : DeskController
{
    [Read(DeskAddresses.Drafts)]
    public async Task<IActionResult> Drafts(string? state, string? kind, string? whose, string? done, CancellationToken cancellationToken)
    {
        var filter = DraftFilter.Of(state, kind, whose);
        return Show("Drafts", new DraftsView(Frame("drafts.title", done), filter, await list.Of(filter, HttpContext.Site(), Person!, cancellationToken)));
    }
}
