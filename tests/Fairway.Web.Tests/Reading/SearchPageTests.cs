using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

public sealed class SearchPageTests(SmallSite small, RepositorySite repository)
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
        Assert.All(json.GetProperty("suggestions").EnumerateArray(), suggestion => Assert.Equal("About", suggestion.GetProperty("label").GetString()));
        Assert.Equal("1 suggestion", json.GetProperty("message").GetString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=zzzzqqqq")]
    public async Task Where_nothing_is_completed_it_is_said_in_the_language_of_the_page(string query)
    {
        using var response = await small.Site.Get("/fa/search/suggest" + query);
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Empty(json.GetProperty("suggestions").EnumerateArray());
        Assert.Equal(small.Site.Served.Site.Messages(Fairway.Languages.LanguageTag.Parse("fa")).Format("search.suggestions", ("count", 0)), json.GetProperty("message").GetString());
    }

    [Fact]
    public async Task What_is_asked_is_text_and_nothing_else()
    {
        var page = await small.Site.Page("/en/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
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
    public async Task Every_facet_narrows_by_links_that_keep_the_others()
    {
        var page = await repository.Site.Page("/en/search?q=asylum&type=guidance&sort=date");

        Assert.Equal(["Type", "Topic"], page.QuerySelectorAll("#narrow h2").Select(title => title.TextContent).Take(2));
        Assert.Contains(page.QuerySelectorAll("#narrow a"), link => link.GetAttribute("href") == "/en/search?q=asylum&type=guidance&topic=appeals&sort=date");
        Assert.Contains(page.QuerySelectorAll("#narrow a"), link => link.GetAttribute("href") == "/en/search?q=asylum&type=policy&sort=date");
        Assert.Equal(["Guidance"], page.QuerySelectorAll("#narrow [aria-current=true] > span:first-child").Select(value => value.TextContent).Where(text => text != "All"));
        Assert.Equal("Newest first", page.QuerySelector(".sorts [aria-current=true]")!.TextContent);
        Assert.All(page.QuerySelectorAll(".hits > li > .small:last-child"), kind => Assert.StartsWith("Guidance", kind.TextContent.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_language_is_asked_the_same_by_the_switch()
    {
        var page = await repository.Site.Page("/en/search?q=asylum&type=guidance&page=2");

        Assert.Equal("/fa/search?q=asylum&type=guidance", page.QuerySelector(".langs a[lang=fa]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", "درخواست پناهندگی", "fa")]
    [InlineData("en", "ምሕታት ዑቕባ", "ti")]
    [InlineData("ar", "Kërkoni azil", "sq")]
    [InlineData("ckb", "housing and money", "en")]
    public async Task A_query_in_another_language_is_offered_there_in_its_own_words(string reader, string text, string language)
    {
        var page = await repository.Site.Page($"/{reader}/search?q={Uri.EscapeDataString(text)}&page=2");

        var offer = page.QuerySelector(".title p a[hreflang]");

        Assert.NotNull(offer);
        Assert.Equal($"/{language}/search?q={Uri.EscapeDataString(text)}", offer.GetAttribute("href"));
        Assert.Equal(language, offer.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("ti")]
    public async Task Where_nothing_is_found_the_searched_languages_and_the_way_to_a_person_are_named(string reader)
    {
        var page = await repository.Site.Page($"/{reader}/search?q=qqqqzzzz+xxxxjjjj");

        Assert.Equal(19, page.QuerySelectorAll(".split .text > .small bdi[lang]").Length);
        Assert.NotNull(page.QuerySelector($".call.help a[href='/{reader}/help/who-to-call']"));
    }

    [Fact]
    public async Task What_editors_chose_stands_first_and_says_so()
    {
        foreach (var reader in new[] { "en", "fa", "vi" })
        {
            var page = await repository.Site.Page($"/{reader}/search?q=999");

            Assert.StartsWith($"/{reader}/help/who-to-call", page.QuerySelector(".hits h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector(".hits > li:first-child .tag"));
        }
    }

    [Fact]
    public async Task Titles_with_the_words_stand_beside_few_results_as_plain_links()
    {
        var page = await repository.Site.Page("/en/search?q=scree");

        Assert.Contains(page.QuerySelectorAll(".links a"), link => link.GetAttribute("href")!.StartsWith("/en/guidance/screening-interview", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type=nothing")]
    [InlineData("in=xx&year=1800&applies-to=mars")]
    [InlineData("in=%22%3E&year=0x7E9&sort=worst")]
    public async Task A_choice_that_is_none_is_answered_too(string query) => Assert.NotNull(await repository.Site.Page("/en/search?q=asylum&" + query));

    [Fact]
    public async Task Searches_are_kept_from_search_engines()
    {
        var page = await small.Site.Page("/en/search?q=claim");

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }
}
