using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

public sealed class SearchPageTests(SmallSite small)
{
    [Fact]
    public async Task Matches_are_marked_and_results_counted()
    {
        var page = await small.Site.Page("/en/search?q=claim");

        Assert.NotEmpty(page.QuerySelectorAll(".hits > li"));
        Assert.NotEmpty(page.QuerySelectorAll(".hits mark"));
        Assert.Contains("claim", page.QuerySelector("#results bdi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("claim", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelectorAll("#narrow a"));
    }

    [Fact]
    public async Task A_hit_in_another_language_keeps_its_language_and_direction()
    {
        var page = await small.Site.Page("/fa/search?q=hubs");

        var hit = page.QuerySelector(".hits div[lang=en]");

        Assert.NotNull(hit);
        Assert.Equal("ltr", hit.GetAttribute("dir"));
        Assert.NotNull(page.QuerySelector(".hits .tag bdi[lang=en]"));
    }

    [Fact]
    public async Task Nothing_found_offers_ways_on()
    {
        var page = await small.Site.Page("/vi/search?q=zzzzqqqq");

        Assert.Empty(page.QuerySelectorAll(".hits"));
        Assert.NotEmpty(page.QuerySelectorAll(".call.help a"));
    }

    [Fact]
    public async Task A_misspelt_word_is_put_right_on_a_link()
    {
        var page = await small.Site.Page("/en/search?q=asylm");

        Assert.Equal("/en/search?q=asylum", page.QuerySelector(".title p a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Words_are_completed_for_programs()
    {
        using var response = await small.Site.Get("/en/search/suggest?q=dead");
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Contains(json.GetProperty("suggestions").EnumerateArray(), suggestion => suggestion.GetProperty("text").GetString() == "Deadline");
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task What_is_asked_is_text_and_nothing_else()
    {
        var page = await small.Site.Page("/en/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=999999999999")]
    [InlineData("page=x&type=<b>&topic=%00")]
    [InlineData("q=a&q=b")]
    [InlineData("q=%ff%fe")]
    public async Task A_mistyped_address_is_still_answered(string query) => Assert.NotNull(await small.Site.Page("/en/search?q=claim&" + query));

    [Fact]
    public async Task Long_text_is_cut_and_the_reader_told()
    {
        var page = await small.Site.Page("/en/search?q=" + new string('a', 500));

        Assert.Contains("200", page.QuerySelector(".title .soft")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_thousand_brackets_are_words_like_others()
    {
        var page = await small.Site.Page("/en/search?q=" + new string('(', 3_000));

        Assert.NotNull(page.QuerySelector("#results"));
    }

    [Fact]
    public async Task Searches_are_kept_from_search_engines()
    {
        var page = await small.Site.Page("/en/search?q=claim");

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }
}
