using System.Collections.Immutable;
using System.Globalization;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Tests.Content;

namespace Fairway.Tests.Sites;

/// <summary>A page that names the term "asylum" and the dataset "arrivals", in English and Persian, published by release 2.</summary>
public sealed class PageReleasesTests
{
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");
    private static readonly PageId Claim = PageId.Parse("guidance/claim-asylum");

    [Fact]
    public void A_page_has_the_releases_that_changed_what_its_reader_sees()
    {
        var site = Site(
            ["datasets/arrivals/arrivals.csv"],
            [ContentTrees.Facts, ContentTrees.English, ContentTrees.Persian],
            ["pages/figures/arrivals/en.md", "site.yaml"],
            [ContentTrees.Persian],
            ["datasets/arrivals/arrivals.csv"],
            ["datasets/arrivals/fa.yaml"],
            [ContentTrees.Term, "terms/other.yaml"],
            ["datasets/other/other.csv"],
            [ContentTrees.English, ContentTrees.Term]);

        Assert.Equal([2, 5, 7, 9], Numbers(PageReleases.Of(site, Claim, En)));
        Assert.Equal([2, 4, 5, 6, 7, 9], Numbers(PageReleases.Of(site, Claim, Fa)));
        Assert.Equal([2, 9], Numbers(PageReleases.OfText(site, Claim, En)));
        Assert.Equal([2, 4, 9], Numbers(PageReleases.OfText(site, Claim, Fa)));
    }

    [Fact]
    public void A_page_that_is_gone_ends_with_the_release_that_took_it_away()
    {
        var site = Site(["pages/guidance/old/page.yaml", "pages/guidance/old/en.md"], [ContentTrees.English], ["pages/guidance/old/page.yaml", "pages/guidance/old/en.md", "redirects.yaml"]);

        Assert.Equal([1, 3], Numbers(PageReleases.Of(site, PageId.Parse("guidance/old"), En)));
    }

    [Fact]
    public void A_page_that_never_was_has_no_release()
    {
        var site = Site([ContentTrees.English], ["datasets/arrivals/arrivals.csv"]);

        Assert.Empty(PageReleases.Of(site, PageId.Parse("guidance/never"), En));
    }

    private static IEnumerable<int> Numbers(IEnumerable<Release> releases) => releases.Select(release => release.Number);

    /// <param name="changes">The paths that each release changed.</param>
    private static Site Site(params string[][] changes)
    {
        var log = ReleaseLog.Empty.With(changes.Index().Select(release => (
            new Release(
                release.Index + 1,
                ReleaseId.Parse((release.Index + 1).ToString("x40", CultureInfo.InvariantCulture)),
                DateTimeOffset.UnixEpoch.AddDays(release.Index),
                "test",
                "For a test.",
                ReleaseKind.Publication,
                new string('0', ReleaseId.Length)),
            release.Item.Select(path => new PathChange(path, ChangeKind.Modified)).ToImmutableArray())));
        return SiteBuilder.Build(ContentTrees.Read(ContentTrees.Rendered()), log.Latest!, log, CancellationToken.None);
    }
}
