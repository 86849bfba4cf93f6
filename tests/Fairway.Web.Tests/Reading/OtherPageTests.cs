using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

public sealed class OtherPageTests(SmallSite small)
{
    [Theory]
    [InlineData("/fa/nothing/here", "fa", "صفحه پیدا نشد")]
    [InlineData("/vi/guidance/nothing", "vi", "Không tìm thấy trang")]
    [InlineData("/nothing", "en", "Page not found")]
    public async Task What_is_not_there_is_told_in_the_language_of_the_address(string path, string language, string title)
    {
        var page = await small.Site.Page(path, HttpStatusCode.NotFound);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("form[role=search]"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_page_that_was_taken_away_says_why()
    {
        var page = await small.Site.Page("/fa/guidance/gone", HttpStatusCode.Gone);

        Assert.Equal("این صفحه دیگر این‌جا نیست", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("It repeated another page.", page.QuerySelector("p[lang=en][dir=ltr]")!.TextContent);
    }

    [Fact]
    public async Task A_term_is_explained_beside_its_form_in_the_source_language()
    {
        var page = await small.Site.Page("/fa/glossary");

        var term = page.GetElementById("asylum")!;

        Assert.Contains("پناهندگی", term.QuerySelector("dt")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("asylum", term.QuerySelector("dt bdi[lang=en]")!.TextContent);
    }

    [Fact]
    public async Task A_term_without_a_translation_is_shown_in_the_source_language()
    {
        var page = await small.Site.Page("/vi/glossary");

        Assert.Equal("en", page.GetElementById("asylum")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_home_page_shows_the_figure_with_its_date()
    {
        var page = await small.Site.Page("/en");

        var glance = page.QuerySelector(".glance")!;

        Assert.NotNull(glance.QuerySelector("svg.plot"));
        Assert.NotNull(glance.QuerySelector(".big"));
        Assert.Equal("2026-08-20", glance.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_page_of_figures_shows_cards_marks_table_files_and_citation()
    {
        var page = await small.Site.Page("/en/figures/boats");

        Assert.Equal("2026-08-20", page.QuerySelector(".facts time")!.GetAttribute("datetime"));
        Assert.Contains("Home Office", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll(".cards .card").Length);
        Assert.Contains("[p]", page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll(".years tbody tr").Length);
        Assert.Contains("15,897", page.QuerySelector(".years tr.now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["", "−12,100", "−3,397"], page.QuerySelectorAll(".years tbody tr").Take(3).Select(row => row.QuerySelectorAll("td")[2].TextContent));
        Assert.Equal("2026 against it", page.QuerySelectorAll(".years thead th")[3].TextContent);
        Assert.NotNull(page.QuerySelector(".files a[href='/data/small-boat-arrivals/small-boat-arrivals.csv']"));
        Assert.Contains("15,897", page.QuerySelector(".cite blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".known"));
        Assert.NotNull(page.QuerySelector(".unknown"));
    }

    [Fact]
    public async Task Bars_of_a_table_start_at_the_readers_side()
    {
        var english = await small.Site.Page("/en/figures/boats");
        var persian = await small.Site.Page("/fa/figures/boats");

        Assert.Equal("0%", english.QuerySelector(".years .now rect")!.GetAttribute("x"));
        Assert.NotEqual("0%", persian.QuerySelector(".years .now rect")!.GetAttribute("x"));
    }
}
