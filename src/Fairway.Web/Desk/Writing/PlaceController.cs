using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Writing;

/// <summary>Where a page stands, or that it goes; and the way back to what it was. Each is a revision of its draft.</summary>
[Authorize(DeskPolicies.Authoring)]
internal sealed class PlaceController(PageDrafts pages, DraftRegister register, Lazy<ReleaseStore> releases, TimeProvider time) : DeskController
{
    private const string Path = DeskAddresses.Drafts + "/{id:int}";

    [Read(Path + "/place")]
    public async Task<IActionResult> Place(int id, string? done, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) is { } page ? Ask(page, done, null, null) : Missing();

    [HttpPost(Path + "/move")]
    public Task<IActionResult> Move(int id, int seen, string? section, string? slug, CancellationToken cancellationToken) => Change(
        id,
        seen,
        null,
        page => page.Work.IsGone ? "page-fault.gone"
            : !PageId.TryCreate(section, slug, out var to) || !HttpContext.Site().Sections.Contains(section!) ? "page-fault.bad-place"
            : to == page.Work.Place || (to != page.Work.Published && HttpContext.Site().Content.Pages.ContainsKey(to)) ? "page-fault.taken"
            : null,
        work => PageId.TryCreate(section, slug, out var to) ? PagePlacing.Moved(work, to, HttpContext.Site()) : work.Edit,
        "page-moved",
        cancellationToken);

    [HttpPost(Path + "/withdraw")]
    public Task<IActionResult> Withdraw(int id, int seen, string? reason, CancellationToken cancellationToken) => Change(
        id,
        seen,
        reason,
        page => Refusal(page) ?? (TypedText.Line(reason).Length == 0 || IsUnfit(reason) ? "page-fault.no-reason" : null),
        work => PagePlacing.Withdrawn(work, TypedText.Line(reason), LondonTime.Today(time)),
        "page-withdrawn",
        cancellationToken);

    [HttpPost(Path + "/reinstate")]
    public Task<IActionResult> Reinstate(int id, int seen, CancellationToken cancellationToken) =>
        Change(id, seen, null, Refusal, PagePlacing.Reinstated, "page-reinstated", cancellationToken);

    /// <param name="id">Of the draft.</param>
    /// <param name="seen">The revision that was shown.</param>
    /// <param name="why">For whoever comes by an old link; may be empty.</param>
    /// <param name="sure">It was ticked that it is meant.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    [HttpPost(Path + "/unpublish")]
    public Task<IActionResult> Unpublish(int id, int seen, string? why, bool sure, CancellationToken cancellationToken) => Change(
        id,
        seen,
        why,
        page => Refusal(page) ?? (!sure ? "accounts.not-sure" : IsUnfit(why) ? "page-fault.no-reason" : null),
        work => PagePlacing.Unpublished(work, TypedText.Line(why)),
        "page-unpublished",
        cancellationToken);

    [HttpPost(Path + "/put-back")]
    public Task<IActionResult> PutBack(int id, int seen, CancellationToken cancellationToken) =>
        Change(id, seen, null, page => page.Work.WasPublished ? null : "page-fault.never-published", PagePlacing.PutBack, "page-put-back", cancellationToken);

    [Read(Path + "/restore")]
    public async Task<IActionResult> Releases(int id, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) is { } page ? Show("EditorRestore", new RestoreView(Frame("restore.title"), page, ReleasesOf(page))) : Missing();

    /// <param name="id">Of the draft.</param>
    /// <param name="seen">The revision that was shown.</param>
    /// <param name="release">Number of the release whose page it is to be.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    [HttpPost(Path + "/restore")]
    public async Task<IActionResult> Restore(int id, int seen, int release, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await Find(id, cancellationToken) is not { } page || ReleasesOf(page).All(each => each.Number != release))
            return Missing();
        var then = pages.Published(page.Work.Published, release, site.Languages.Source.Tag, cancellationToken)!;
        var edit = PagePlacing.Restored(page.Work, then, site);
        var title = Frame("restore.title").Messages.Format("restore.draft-title", ("release", release), ("title", then.Text.Fields.Scalar("title")));
        var change = await register.Save(id, seen, page.Revision.Base, edit with { Title = title[..Math.Min(title.Length, DraftLimits.MaxTitle)] }, Person!, cancellationToken);
        return change.Fault is { } fault
            ? Show("EditorRestore", new RestoreView(FrameOf("restore.title", null, fault.Key()), page, ReleasesOf(page)), StatusCodes.Status422UnprocessableEntity)
            : To(DeskAddresses.Edit(id), "page-restored");
    }

    private static string? Refusal(PageDraft page) => page.Work.IsGone ? "page-fault.gone" : !page.Work.WasPublished ? "page-fault.never-published" : null;

    private static bool IsUnfit(string? reason) => TypedText.Line(reason).Length > ContentLimits.MaxNote || TypedText.IsUnfit(reason ?? "");

    private async Task<IActionResult> Change(
        int id, int seen, string? reason, Func<PageDraft, string?> refuse, Func<PageWork, DraftEdit> change, string done, CancellationToken cancellationToken)
    {
        if (await Find(id, cancellationToken) is not { } page)
            return Missing();
        if (refuse(page) is { } refusal)
            return Ask(page, null, refusal, reason);
        var saved = await register.Save(id, seen, page.Revision.Base, change(page.Work), Person!, cancellationToken);
        return saved.Fault is { } fault ? Ask(page, null, fault.Key(), reason) : To(DeskAddresses.Place(id), done);
    }

    private async Task<PageDraft?> Find(int id, CancellationToken cancellationToken) =>
        await pages.Find(id, null, HttpContext.Site(), cancellationToken) is { } page && page.Draft.State.MayChange() ? page : null;

    private ImmutableArray<Release> ReleasesOf(PageDraft page) =>
    [
        .. releases.Value.Log.Touching(PageWork.FolderOf(page.Work.Published))
            .Where(release => release.Number <= HttpContext.Site().Release.Number)
            .Reverse()
            .Take(WritingLimits.MaxRestorable)
            .Where(release => releases.Value.Open(release).Has($"{PageWork.FolderOf(page.Work.Published)}/{PageWork.FactsName}")),
    ];

    private ViewResult Ask(PageDraft page, string? done, string? fault, string? reason) => Show(
        "EditorPlace",
        new PlaceView(FrameOf("place.title", done, fault), page, HttpContext.Site().Sections, reason),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
