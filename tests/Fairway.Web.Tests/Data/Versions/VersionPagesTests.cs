using System.Net;

namespace Fairway.Web.Tests.Data.Versions;

public sealed class VersionPagesTests(CorrectedSite corrected) : IClassFixture<CorrectedSite>
{
    private const string Path = "/en/data/small-boat-arrivals";

    [Fact]
    public async Task Every_version_is_listed_newest_first_with_its_days_its_release_and_what_it_changed()
    {
        var items = (await corrected.Site.Page(Path + "/versions")).QuerySelectorAll(".versions > li");

        Assert.Equal(["Version 5", "Version 4", "Version 3", "Version 2", "Version 1"], items.Select(item => item.QuerySelector("h2")!.TextContent));
        Assert.Contains("Correction", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("2 earlier values changed", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("224 rows were added", items[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["/en/releases/2", "/en/releases/1"], items.Take(2).Select(item => item.QuerySelector(".meta a")!.GetAttribute("href")));
        Assert.Equal(
            ["2026-08-20", "2026-08-28", "2026-05-02T09:30:00Z"],
            items[0].QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")));
        Assert.NotNull((await corrected.Site.Page(Path)).QuerySelector($"a[href='{Path}/versions']"));
    }

    [Fact]
    public async Task A_version_shows_the_cells_that_it_changed_before_and_after()
    {
        var page = await corrected.Site.Page(Path + "/versions/5");

        var rows = page.QuerySelectorAll("table.rows tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToArray();
        Assert.Equal([["1 January 2018", "People", "0", "1"], ["1 January 2018", "Boats", "0", "1"]], rows);
        Assert.NotNull(page.QuerySelector("a[href='/data/small-boat-arrivals/changes/5.csv']"));
        Assert.NotNull(page.QuerySelector("a[href='/data/small-boat-arrivals/v/5/small-boat-arrivals.csv']"));
        Assert.Matches("^[0-9a-f]{64}$", page.QuerySelectorAll("code")[^1].TextContent);
        Assert.Empty((await corrected.Site.Page(Path + "/versions/2")).QuerySelectorAll("table.rows"));
    }

    [Theory]
    [InlineData("/en/data/small-boat-arrivals")]
    [InlineData("/en/data/small-boat-arrivals/versions")]
    [InlineData("/en/data/small-boat-arrivals/versions/1")]
    [InlineData("/en/data/small-boat-arrivals/versions/4")]
    [InlineData("/en/data/small-boat-arrivals/versions/5")]
    [InlineData("/en/figures/boats")]
    [InlineData("/en")]
    public async Task A_correction_is_told_wherever_the_data_are_used(string path)
    {
        var notice = Assert.Single((await corrected.Site.Page(path)).QuerySelectorAll(".notice.correction"));

        Assert.StartsWith("Correction of 2 May 2026", notice.QuerySelector("strong")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains(CorrectedSite.Note, notice.TextContent, StringComparison.Ordinal);
        Assert.Equal(Path + "/versions/5", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_note_is_in_the_readers_language_or_marked_as_the_sources()
    {
        var persian = (await corrected.Site.Page("/fa/data/small-boat-arrivals/versions/4")).QuerySelector(".notice.correction span")!;
        Assert.Equal((CorrectedSite.PersianNote, null), (persian.TextContent, persian.GetAttribute("lang")));

        var arabic = (await corrected.Site.Page("/ar/data/small-boat-arrivals/versions/4")).QuerySelector(".notice.correction span")!;
        Assert.Equal((CorrectedSite.Note, "en", "ltr"), (arabic.TextContent, arabic.GetAttribute("lang"), arabic.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("/en/data/nothing/versions")]
    [InlineData("/en/data/small-boat-arrivals/versions/0")]
    [InlineData("/en/data/small-boat-arrivals/versions/6")]
    [InlineData("/en/data/small-boat-arrivals/versions/one")]
    [InlineData("/en/data/small-boat-arrivals/versions/5?page=2")]
    public async Task What_is_not_there_is_not_found(string path) => await corrected.Site.Page(path, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_correction_is_an_entry_of_the_feed()
    {
        using var response = await corrected.Site.Get("/data/small-boat-arrivals/feed.atom");
        var feed = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync());
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";

        var summaries = feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "summary")!.Value).ToArray();
        Assert.Equal(5, summaries.Length);
        Assert.Equal($"Correction: {CorrectedSite.Note} No row was added; 2 earlier values changed (1 January 2018); no row was removed.", summaries[0]);
    }
}
