using System.Net;
using System.Xml.Linq;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Feeds;

public sealed class SitemapTests(SmallSite small)
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Every_alternate_names_the_page_back()
    {
        var alternates = (await Urls()).ToDictionary(
            url => url.Element(Sitemaps + "loc")!.Value,
            url => url.Elements(Xhtml + "link").Where(link => link.Attribute("hreflang")!.Value != "x-default").Select(link => link.Attribute("href")!.Value).ToHashSet());

        Assert.All(alternates, entry => Assert.Contains(entry.Key, entry.Value));
        Assert.All(alternates, entry => Assert.All(entry.Value, other => Assert.Equal(entry.Value, alternates[other])));
    }

    [Fact]
    public async Task Every_address_is_there_and_is_its_own_canonical_one()
    {
        foreach (var url in await Urls())
        {
            var address = url.Element(Sitemaps + "loc")!.Value;
            var page = await small.Site.Page(new Uri(address).PathAndQuery, HttpStatusCode.OK);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(
                url.Elements(Xhtml + "link").Select(link => link.Attribute("href")!.Value),
                page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Only_languages_that_really_have_a_page_are_listed()
    {
        var paths = (await Urls()).Select(url => new Uri(url.Element(Sitemaps + "loc")!.Value).AbsolutePath).ToHashSet();

        Assert.Contains("/fa/guidance/claim", paths);
        Assert.Contains("/en/data/api", paths);
        Assert.DoesNotContain("/fa/data/api", paths);
        Assert.DoesNotContain("/vi/policy/hubs", paths);
        Assert.DoesNotContain("/fa/guidance/appeal", paths);
        Assert.DoesNotContain("/fa/search", paths);
    }

    [Fact]
    public async Task Robots_are_led_to_the_sitemap_and_kept_from_searches()
    {
        using var response = await small.Site.Get("/robots.txt");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Contains($"Sitemap: {small.Site.Address.GetLeftPart(UriPartial.Authority)}/sitemap.xml", text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /fa/search\n", text, StringComparison.Ordinal);
    }

    private async Task<List<XElement>> Urls()
    {
        using var response = await small.Site.Get("/sitemap.xml");
        return [.. XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(Sitemaps + "url")];
    }
}
