using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;

namespace Fairway.Web.Feeds;

/// <summary>One address of the sitemap.</summary>
/// <param name="Updated">Null for a list of other pages.</param>
internal sealed record SitemapEntry(LanguageTag Language, string Path, DateOnly? Updated);

/// <summary>Every address for search engines, with the same page in each language that has it.</summary>
internal static class SitemapEntries
{
    public static IEnumerable<(SitemapEntry Entry, IReadOnlyList<SitemapEntry> Alternates)> Of(Site site)
    {
        foreach (var group in Groups(site))
        {
            foreach (var entry in group)
                yield return (entry, group);
        }
    }

    private static IEnumerable<SitemapEntry[]> Groups(Site site)
    {
        yield return InAll(site, Addresses.Home);
        foreach (var section in site.Sections)
            yield return InAll(site, language => Addresses.Section(language, section));
        yield return InAll(site, language => Addresses.Glossary(language));
        yield return InAll(site, Addresses.Catalogue);
        // In other languages it stands under a notice, and its canonical address is this one.
        yield return [new(site.Languages.Source.Tag, Addresses.ApiReference(site.Languages.Source.Tag), null)];
        yield return InAll(site, language => Addresses.Releases(language));
        yield return InAll(site, language => Addresses.Translations(language));
        yield return InAll(site, language => Addresses.Press(language));
        yield return InAll(site, language => Addresses.Calendar(language));
        foreach (var dataset in site.Content.Datasets.Values)
        {
            yield return InAll(site, language => Addresses.Dataset(language, dataset.Id));
            yield return InAll(site, language => Addresses.Versions(language, dataset.Id));
            foreach (var chart in dataset.Definition.Charts)
                yield return InAll(site, language => Addresses.Chart(language, dataset.Id, chart));
        }

        foreach (var page in site.Content.Pages.Values.Where(page => page.Withdrawn is null))
            yield return OfPage(site, page);
    }

    private static SitemapEntry[] InAll(Site site, Func<LanguageTag, string> address) =>
        [.. site.Languages.All.Select(language => new SitemapEntry(language.Tag, address(language.Tag), null))];

    private static SitemapEntry[] OfPage(Site site, Page page)
    {
        var reading = site.Page(page.Id, site.Languages.Source.Tag)!;
        return [.. reading.Available.Select(language => new SitemapEntry(language.Tag, Addresses.Page(language.Tag, page.Id), reading.Updated))];
    }
}
