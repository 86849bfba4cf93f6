using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;

namespace Fairway.Web.Desk.Care;

/// <summary>A translation that lacks a change of its source which concerns safety: its readers may act on what is no longer so.</summary>
/// <param name="Page">Of it.</param>
/// <param name="Language">Of the translation.</param>
/// <param name="State">What readers get meanwhile.</param>
/// <param name="Since">The day of the first such change.</param>
internal sealed record StaleSafety(Page Page, Language Language, TranslationState State, DateOnly Since)
{
    private static readonly ConditionalWeakTable<Site, StrongBox<ImmutableArray<StaleSafety>>> Gathered = [];

    /// <summary>Those that have waited for longest first. Made once for a site.</summary>
    public static ImmutableArray<StaleSafety> In(Site site) => Gathered.GetValue(site, static site => new(
    [
        .. site.Content.Pages.Values
            .SelectMany(page => page.Texts.Values, (page, text) => (page, text, freshness: Freshness.Of(page, text)))
            .Where(each => each.freshness.Missed.Any(change => change.Safety) && site.Languages.TryGet(each.text.Language, out _))
            .Select(each => new StaleSafety(each.page, site.Languages[each.text.Language], each.freshness.State, each.freshness.Missed.Last(change => change.Safety).Date))
            .OrderBy(stale => stale.Since).ThenBy(stale => stale.Page.Id).ThenBy(stale => stale.Language.Tag),
    ])).Value;
}
