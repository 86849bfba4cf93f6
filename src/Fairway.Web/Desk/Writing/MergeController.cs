using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input.Yaml;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Writing;

/// <summary>What two people changed differently, paragraph by paragraph, to be decided by one of them.</summary>
[Authorize(DeskPolicies.Authoring)]
internal sealed class MergeController(PageDrafts pages, DraftRegister register, Autosaves autosaves) : DeskController
{
    private const string Path = DeskAddresses.Drafts + "/{id:int}";

    public static string Address(int id, MergeWith with) => $"{DeskAddresses.Merge(id)}?with={KebabName.Of(with)}";

    [Read(Path + "/merge")]
    public async Task<IActionResult> Merge(int id, string? with, CancellationToken cancellationToken) =>
        await Find(id, with, cancellationToken) is var (page, side, merge) ? Ask(page, side, merge, [], null) : await Nothing(id, cancellationToken);

    /// <param name="id">Of the draft.</param>
    /// <param name="with">Whose changes are taken in.</param>
    /// <param name="seen">The revision that the choices are about.</param>
    /// <param name="release">The release that the choices are about.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    [HttpPost(Path + "/merge")]
    [LargeForm(WritingLimits.FormBytes, WritingLimits.FormFields)]
    public async Task<IActionResult> Decide(int id, string? with, int seen, int release, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await Find(id, with, cancellationToken) is not var (page, side, merge))
            return await Nothing(id, cancellationToken);
        var choices = Read(merge.Conflicts);
        if (seen != page.Revision.Number || (side == MergeWith.Published && !pages.IsStillServed(page, release, site)))
            return Ask(page, side, merge, choices, DraftFault.Overtaken.Key());
        if (choices.Any(choice => TypedText.IsUnfit(choice.Own)))
            return Ask(page, side, merge, choices, "editor-fault.unfit");
        if (merge.Conflicts.Zip(choices).Any(each => !each.First.Allows(each.Second.Side)))
            return Ask(page, side, merge, choices, "merge-fault.undecided");

        var change = await register.Save(id, seen, side == MergeWith.Published ? site.Release.Number : page.Revision.Base, merge.With(choices), Person!, cancellationToken);
        if (change.Fault is { } fault)
            return Ask(page, side, merge, choices, fault.Key());
        if (side == MergeWith.Revision)
            await autosaves.Drop(id, Person!.Id, cancellationToken);
        return To(DeskAddresses.Edit(id), "draft-merged");
    }

    /// <summary>Takes in what was published since the draft began; asks where something of it has to be decided.</summary>
    [HttpPost(Path + "/take-in")]
    public async Task<IActionResult> TakeIn(int id, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await pages.Find(id, null, site, cancellationToken) is null)
            return Missing();
        var save = await pages.TakeIn(id, Person!, site, cancellationToken);
        return To(save.Merge is { } with ? Address(id, with) : DeskAddresses.Edit(id), save.Merge is null && save.HasMerged ? "draft-merged" : null);
    }

    private async Task<(PageDraft, MergeWith, PageMerge)?> Find(int id, string? with, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (!KebabName.TryParse(with ?? "", out MergeWith side) || await pages.Find(id, null, site, cancellationToken) is not { } page || !page.Draft.State.MayChange())
            return null;
        if (side == MergeWith.Published)
            return pages.HasMovedOn(page, site) ? (page, side, pages.WithPublished(page, site, cancellationToken)) : null;
        return await pages.WithRevision(page, Person!, site, cancellationToken) is { } merge ? (page, side, merge) : null;
    }

    /// <summary>There is nothing to merge: the editor says what there is.</summary>
    private async Task<IActionResult> Nothing(int id, CancellationToken cancellationToken) =>
        await pages.Find(id, null, HttpContext.Site(), cancellationToken) is null ? Missing() : To(DeskAddresses.Edit(id));

    private ImmutableArray<MergeChoice> Read(ImmutableArray<MergeConflict> conflicts) =>
    [
        .. conflicts.Select((_, i) => new MergeChoice(
            KebabName.TryParse(Request.Form[string.Create(CultureInfo.InvariantCulture, $"side-{i}")].ToString(), out MergeSide side) ? side : MergeSide.None,
            Request.Form[string.Create(CultureInfo.InvariantCulture, $"own-{i}")].ToString())),
    ];

    private ViewResult Ask(PageDraft page, MergeWith with, PageMerge merge, ImmutableArray<MergeChoice> choices, string? fault) => Show(
        "EditorMerge",
        new MergeView(FrameOf("merge.title", null, fault), page, with, HttpContext.Site().Release.Number, merge.Conflicts, choices),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
