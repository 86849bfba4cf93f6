using System.Net;
using AngleSharp.Html.Parser;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Charts;

public sealed class EmbedTests(RepositorySite repository)
{
    [Fact]
    public async Task A_chart_may_be_framed_by_any_site_and_does_nothing_there_but_show()
    {
        using var answer = await repository.Site.Get("/embed/small-boat-arrivals/by-month?lang=ti");

        Assert.Equal(
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await repository.Site.Page("/embed/small-boat-arrivals/by-month?lang=ti");
        Assert.Equal("ti", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.NotNull(page.QuerySelector("svg.plot title"));
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_chart_says_that_there_are_newer_data_and_a_live_one_does_not()
    {
        var frozen = await repository.Site.Page("/embed/small-boat-arrivals/by-month?at=2025-04-17");
        var latest = await repository.Site.Page("/embed/small-boat-arrivals/by-month?at=2026-08-20");
        var live = await repository.Site.Page("/embed/small-boat-arrivals/by-month");

        Assert.Equal("/en/data/small-boat-arrivals/charts/by-month", frozen.QuerySelector(".notice-line a")!.GetAttribute("href"));
        Assert.Contains("20 August 2026", frozen.QuerySelector(".notice-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("17 April 2025", frozen.QuerySelector(".source")!.TextContent, StringComparison.Ordinal);
        Assert.Null(latest.QuerySelector(".notice-line"));
        Assert.Null(live.QuerySelector(".notice-line"));
    }

    [Fact]
    public async Task The_page_of_a_chart_gives_a_frame_and_an_image_live_and_frozen_and_each_leads_to_something()
    {
        var page = await repository.Site.Page("/fa/data/irregular-detections/charts/by-method");

        var snippets = page.QuerySelectorAll("textarea[readonly]").Select(area => area.TextContent).ToList();
        Assert.Equal(4, snippets.Count);
        var parser = new HtmlParser();
        foreach (var snippet in snippets)
        {
            var fragment = await parser.ParseDocumentAsync(snippet);
            var source = fragment.QuerySelector("iframe, img")!.GetAttribute("src")!;
            using var answer = await repository.Site.Get(new Uri(source).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(2, snippets.Count(snippet => snippet.Contains("at=2023-12-31", StringComparison.Ordinal)));
        Assert.Equal(2, snippets.Count(snippet => !snippet.Contains("<iframe", StringComparison.Ordinal)));
        Assert.EndsWith("/charts/irregular-detections/by-method.png?lang=fa&size=card", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_nothing_to_embed_of_a_chart_that_is_not_there()
    {
        using var answer = await repository.Site.Get("/embed/small-boat-arrivals/none");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
