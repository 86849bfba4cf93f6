using AngleSharp.Dom;

namespace Fairway.Web.Tests.Data.Press;

public sealed class PressPageTests(PressSite press)
{
    [Fact]
    public async Task Headline_figures_of_every_dataset_stand_there_with_their_days_and_marks()
    {
        var page = await press.Site.Page("/en/press");

        Assert.Equal(["Entries", "People arriving by small boat"], page.QuerySelectorAll("section.press h2").Select(title => title.TextContent));
        Assert.Equal("15,897", page.QuerySelector("#small-boat-arrivals-year-to-date .big bdi")!.TextContent);
        Assert.Equal("[p]", page.QuerySelector("#small-boat-arrivals-year-to-date .st")!.TextContent);
        Assert.All(page.QuerySelectorAll(".card"), card => Assert.NotEmpty(card.QuerySelector(".when")!.TextContent));
    }

    [Fact]
    public async Task What_the_latest_release_changed_is_said_in_a_sentence()
    {
        var page = await press.Site.Page("/en/press");

        Assert.Contains("224 rows were added; no earlier value changed; no row was removed.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The first version here, with 240 rows.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_names_every_period_that_shares_it_and_says_that_it_is_provisional()
    {
        var page = await press.Site.Page("/en/press");

        Assert.Equal(["2025-Q1", "2025-Q4"], Record(page, "Highest quarter").QuerySelectorAll(".holder").Select(holder => Quarter(holder.TextContent)));
        var day = Record(page, "Highest day");
        Assert.Equal(("1,305", "[p]", "3 September 2022"), (day.QuerySelector("b")!.TextContent, day.QuerySelector(".st")!.TextContent, day.QuerySelector(".holder")!.TextContent));
    }

    [Fact]
    public async Task The_calendar_tells_what_is_announced_from_what_is_expected()
    {
        var page = await press.Site.Page("/en/press");

        var releases = page.QuerySelectorAll("#releases ~ dl dd").Select(entry => entry.TextContent).ToList();
        Assert.Contains("expected on 28 August 2026, going by how often the publisher releases; not announced", releases[0], StringComparison.Ordinal);
        Assert.Contains("announced by the publisher for 1 September 2026", releases[1], StringComparison.Ordinal);
        Assert.Equal(4, releases.Count(release => release.Contains("Version", StringComparison.Ordinal)));
        Assert.NotNull(page.QuerySelector("a[href='/data/releases.ics']"));
    }

    [Fact]
    public async Task Contacts_are_those_that_the_publishers_give()
    {
        var page = await press.Site.Page("/en/press");

        Assert.Equal(
            ["mailto:counting@example.org", "mailto:MigrationStatsEnquiries@homeoffice.gov.uk"],
            page.QuerySelectorAll("#contacts ~ ul a[href^=mailto]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Feeds_of_everything_and_of_each_dataset_are_listed_and_there()
    {
        var page = await press.Site.Page("/fa/press");

        foreach (var feed in page.QuerySelectorAll("#feeds ~ ul a").Select(link => link.GetAttribute("href")!))
        {
            using var answer = await press.Site.Get(feed);
            Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        }

        Assert.Equal(4, page.QuerySelectorAll("#feeds ~ ul a").Length);
    }

    [Fact]
    public async Task A_dataset_page_says_when_the_next_data_are_expected()
    {
        var page = await press.Site.Page("/en/data/small-boat-arrivals");

        Assert.Equal("28 August 2026", page.QuerySelector(".facts a[href='/en/press#releases']")!.TextContent);
    }

    private static IElement Record(IDocument page, string label) =>
        page.QuerySelectorAll("section.press dt").First(term => term.TextContent == label).NextElementSibling!;

    private static string Quarter(string range) => range.StartsWith("1 January", StringComparison.Ordinal) ? "2025-Q1" : range.StartsWith("1 October", StringComparison.Ordinal) ? "2025-Q4" : range;
}
