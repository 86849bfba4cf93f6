using System.Globalization;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Feedback;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care.Feedback;

/// <summary>What readers say is wrong, page by page.</summary>
internal sealed class FeedbackListController(FeedbackRegister register, DeskStore store) : DeskController
{
    /// <summary>Messages on one page.</summary>
    public const int PageSize = 50;

    private const string StateParameter = "state";
    private const string Settled = "settled";

    public static string Address(bool settled, int page = 1) => string.Create(
        CultureInfo.InvariantCulture, $"{DeskAddresses.Feedback}?{StateParameter}={(settled ? Settled : "open")}{(page == 1 ? "" : $"&page={page}")}");

    [Read(DeskAddresses.Feedback)]
    public Task<IActionResult> List(string? done, CancellationToken cancellationToken) => List(done, null, null, cancellationToken);

    [HttpPost(DeskAddresses.Feedback + "/{id:int}/settle")]
    public async Task<IActionResult> Settle(int id, string? remark, CancellationToken cancellationToken) =>
        await register.Settle(id, remark, Person!, cancellationToken) is { } fault ? await List(null, fault, (id, remark ?? ""), cancellationToken) : To(DeskAddresses.Feedback, "feedback-settled");

    private async Task<IActionResult> List(string? done, string? fault, (int Id, string Remark)? refused, CancellationToken cancellationToken)
    {
        var settled = Request.Query[StateParameter] == Settled;
        var entries = register.Entries(settled);
        var total = await entries.CountAsync(cancellationToken);
        if (Pager.Read(Request.Query, total, PageSize) is not { } pager)
            return Missing();

        var shown = await entries.Skip(pager.Offset).Take(PageSize).ToListAsync(cancellationToken);
        var names = await AccountNames.Of(store, shown.Select(entry => entry.SettledBy).OfType<string>(), cancellationToken);
        var subjects = shown.Select(entry => SubjectOf(entry.Page)).OfType<DraftSubject>().Select(subject => subject.ToString()).Distinct().ToList();
        var drafts = await store.Drafts.AsNoTracking().Where(draft => draft.State < DraftState.Published && subjects.Contains(draft.Subject)).ToDictionaryAsync(draft => draft.Subject, draft => draft.Id, cancellationToken);
        var site = HttpContext.Site();
        return Show(
            "FeedbackList",
            new FeedbackListView(
                FrameOf("feedback-list.title", done, fault),
                [
                    .. Runs(shown).Select(run => new FeedbackPage(
                        run[0].Page,
                        FeedbackSubject.Find(site, site.Languages.Source, run[0].Page)?.Title ?? run[0].Page,
                        SubjectOf(run[0].Page) is { } subject && drafts.TryGetValue(subject.ToString(), out var draft) ? draft : null,
                        [.. run.Select(entry => Row(site, entry, names))])),
                ],
                total,
                settled,
                pager)
            {
                Refused = refused,
            },
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static FeedbackRow Row(Site site, FeedbackEntry entry, AccountNames names)
    {
        var language = LanguageTag.TryParse(entry.Language, out var tag) && site.Languages.TryGet(tag, out var known) ? known : null;
        return new FeedbackRow(entry, language, FeedbackSubject.Find(site, language ?? site.Languages.Source, entry.Page)?.Address, entry.SettledBy is { } by ? names[by] : null);
    }

    /// <summary>Neighbours of one page.</summary>
    private static IEnumerable<List<FeedbackEntry>> Runs(IEnumerable<FeedbackEntry> entries)
    {
        List<FeedbackEntry> run = [];
        foreach (var entry in entries)
        {
            if (run.Count > 0 && run[0].Page != entry.Page)
            {
                yield return run;
                run = [];
            }

            run.Add(entry);
        }

        if (run.Count > 0)
            yield return run;
    }

    private static DraftSubject? SubjectOf(string page) => PageId.TryParse(page, out var id) ? DraftSubject.OfPage(id) : null;
}
