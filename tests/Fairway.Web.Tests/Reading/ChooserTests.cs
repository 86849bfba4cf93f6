using AngleSharp.Html.Parser;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

public sealed class ChooserTests(SmallSite small)
{
    [Theory]
    [InlineData("fa-IR,fa;q=0.9,en;q=0.5", "fa,en,ar,vi")]
    [InlineData("de,fr;q=0.9,it;q=0.8,es;q=0.7,vi;q=0.6", "vi,en,ar,fa")]
    [InlineData("*;;q=a,,", "en,ar,fa,vi")]
    [InlineData("", "en,ar,fa,vi")]
    public async Task The_readers_languages_come_first(string header, string expected)
    {
        using var response = await small.Site.Get("/", ("Accept-Language", header));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

        var links = page.QuerySelectorAll(".chooser a");

        Assert.Equal(expected, string.Join(',', links.Select(link => link.GetAttribute("hreflang"))));
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.Equal(expected[..2], page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Each_language_is_named_and_invited_to_in_itself()
    {
        var page = await small.Site.Page("/");

        var persian = page.QuerySelector(".chooser li[lang=fa]")!;

        Assert.Equal("rtl", persian.GetAttribute("dir"));
        Assert.Contains("فارسی", persian.TextContent, StringComparison.Ordinal);
        Assert.Equal("/", new Uri(page.QuerySelector("link[hreflang=x-default]")!.GetAttribute("href")!).AbsolutePath);
    }
}
