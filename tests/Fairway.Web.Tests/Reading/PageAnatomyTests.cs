using AngleSharp.Dom;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

public sealed class PageAnatomyTests(SmallSite small)
{
    [Theory]
    [InlineData("/en/guidance/claim")]
    [InlineData("/fa/guidance/claim")]
    [InlineData("/vi/guidance/claim")]
    public async Task The_parts_of_a_page_stand_in_their_order(string path)
    {
        var page = await small.Site.Page(path);
        string[] parts =
        [
            ".skip", ".exit", ".crumb", ".type", "h1", ".title .tongues", ".title .lead", ".title .facts", ".rail", ".body", "#sources", ".notes", "#changes", ".log", "#related",
        ];

        var elements = parts.Select(part => page.QuerySelector(part) ?? throw new InvalidOperationException($"{part} is missing")).ToList();

        Assert.All(elements.Zip(elements.Skip(1)), pair =>
            Assert.True(pair.First.CompareDocumentPosition(pair.Second).HasFlag(DocumentPositions.Following), $"{pair.Second.LocalName} {pair.Second.ClassName} comes too early"));
    }

    [Fact]
    public async Task The_switcher_offers_only_languages_that_really_have_the_page()
    {
        var claim = await small.Site.Page("/en/guidance/claim");
        var appeal = await small.Site.Page("/en/guidance/appeal");

        Assert.Equal(["en", "ar", "fa", "vi"], claim.QuerySelectorAll(".title .tongues a").Select(link => link.GetAttribute("hreflang")));
        Assert.Equal(["en"], appeal.QuerySelectorAll(".title .tongues a").Select(link => link.GetAttribute("hreflang")));
        Assert.All(claim.QuerySelectorAll(".tongues a"), link => Assert.Equal(link.GetAttribute("hreflang"), link.GetAttribute("lang")));
        Assert.Equal("rtl", claim.QuerySelector(".tongues [lang=fa]")!.GetAttribute("dir"));
        Assert.Equal("/fa/guidance/claim", claim.QuerySelector(".tongues [lang=fa]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Alternates_are_whole_addresses_of_the_languages_that_have_the_page()
    {
        var page = await small.Site.Page("/fa/guidance/claim");
        var root = small.Site.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal($"{root}/fa/guidance/claim", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            [("en", $"{root}/en/guidance/claim"), ("ar", $"{root}/ar/guidance/claim"), ("fa", $"{root}/fa/guidance/claim"), ("vi", $"{root}/vi/guidance/claim"), ("x-default", $"{root}/")],
            page.QuerySelectorAll("link[rel=alternate]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_page_without_a_translation_is_the_original_for_search_engines()
    {
        var page = await small.Site.Page("/vi/policy/hubs");

        Assert.EndsWith("/en/policy/hubs", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_numbered_named_and_in_its_own_language()
    {
        var page = await small.Site.Page("/fa/guidance/claim");

        var source = page.GetElementById("source-1")!;
        var citation = page.QuerySelector(".body a[href='#source-1']")!;

        Assert.Equal("en", source.GetAttribute("lang"));
        Assert.Equal("ltr", source.GetAttribute("dir"));
        Assert.Equal("fa", source.QuerySelector("span")!.GetAttribute("lang"));
        Assert.Equal("rtl", source.QuerySelector("span")!.GetAttribute("dir"));
        Assert.Contains("28 July 1951", source.TextContent, StringComparison.Ordinal);
        Assert.Contains("United Nations", source.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-22", source.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("noreferrer", source.QuerySelector("a")!.GetAttribute("rel"));
        Assert.Equal("۱", citation.TextContent);
    }

    [Fact]
    public async Task Only_guidance_has_the_quick_exit_which_says_what_it_does_not_do()
    {
        var guidance = await small.Site.Page("/en/guidance/claim");
        var policy = await small.Site.Page("/en/policy/hubs");

        var exit = guidance.QuerySelector(".exit a")!;

        Assert.Equal("https://www.example.org/", exit.GetAttribute("href"));
        Assert.Equal("noreferrer", exit.GetAttribute("rel"));
        Assert.Contains("history", guidance.QuerySelector(".exit")!.TextContent, StringComparison.Ordinal);
        Assert.Null(policy.QuerySelector(".exit"));
    }

    [Fact]
    public async Task Facts_say_where_it_applies_and_how_far_a_policy_is()
    {
        var whole = await small.Site.Page("/en/guidance/claim");
        var part = await small.Site.Page("/en/guidance/mixed");
        var policy = await small.Site.Page("/en/policy/hubs");

        Assert.Contains("The whole of the UK", Facts(whole), StringComparison.Ordinal);
        Assert.Contains("Scotland", Facts(part), StringComparison.Ordinal);
        Assert.Contains("Proposed", Facts(policy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_page_says_where_it_stands_and_which_edition_it_is()
    {
        var page = await small.Site.Page("/fa/guidance/claim");

        var printed = page.QuerySelector(".printed")!;

        Assert.Equal($"{small.Site.Address.GetLeftPart(UriPartial.Authority)}/fa/guidance/claim", printed.QuerySelector("bdi")!.TextContent);
        Assert.Contains("۱ از ۲", printed.TextContent, StringComparison.Ordinal);
        Assert.NotNull(printed.QuerySelector("time"));
    }

    [Fact]
    public async Task The_title_keeps_the_two_directions_apart()
    {
        var page = await small.Site.Page("/fa/guidance/claim");

        Assert.Equal("\u2068درخواست\u2069 - \u2068Fairway\u2069", page.Title);
    }

    [Fact]
    public async Task Letters_of_every_script_are_written_as_they_are()
    {
        using var response = await small.Site.Get("/fa/guidance/claim");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("درخواست", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x6", html, StringComparison.OrdinalIgnoreCase);
    }

    private static string Facts(IDocument page) => page.QuerySelector(".facts")!.TextContent;
}
