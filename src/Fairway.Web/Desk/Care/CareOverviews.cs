using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care;

/// <summary>Gathers it from the served site, which is at hand, and a few small questions to the database.</summary>
internal sealed class CareOverviews(WaitingDrafts drafts, OutsideLinks links, FeedbackRegister feedback, VainSearches searches, TimeProvider time)
{
    public async Task<CareOverview> Of(Person person, Site site, CancellationToken cancellationToken) => new()
    {
        Waiting = await drafts.Of(person, cancellationToken),
        Stale = [.. StaleSafety.In(site).Where(stale => Concerns(person, stale))],
        Due = ReviewDue.In(site, LondonTime.Today(time)),
        BrokenLinks = LinkRow.Of(site, await links.Broken(cancellationToken)),
        Searches = searches.Read(),
        Messages = await feedback.Open(cancellationToken),
        MessagePages = await MessagePages(site, cancellationToken),
    };

    /// <summary>Whoever only translates is shown the languages of theirs.</summary>
    private static bool Concerns(Person person, StaleSafety stale) =>
        person.Roles.Any(role => role != Role.Translator) || person.TranslatesInto.Contains(stale.Language.Tag.Value);

    private async Task<ImmutableArray<FeedbackCount>> MessagePages(Site site, CancellationToken cancellationToken)
    {
        var pages = await feedback.Entries(settled: false)
            .GroupBy(entry => entry.Page)
            .Select(page => new { Page = page.Key, Messages = page.Count() })
            .OrderByDescending(page => page.Messages).ThenBy(page => page.Page)
            .Take(CareOverview.Shown)
            .ToListAsync(cancellationToken);
        return [.. pages.Select(page => new FeedbackCount(FeedbackSubject.Find(site, site.Languages.Source, page.Page)?.Title ?? page.Page, page.Messages))];
    }
}
