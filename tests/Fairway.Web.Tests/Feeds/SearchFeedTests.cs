using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Feeds;

public sealed class SearchFeedTests(ReleasedSite released)
{
    private static readonly XNamespace Atom = AtomRules.Atom;

    [Theory]
    [InlineData("/en/search/atom.xml?q=claim")]
    [InlineData("/fa/search/atom.xml?q=hubs")]
    [InlineData("/fa/search/atom.xml?q=words")]
    [InlineData("/en/search/atom.xml?q=claim&type=guidance&topic=claiming&page=3")]
    [InlineData("/ar/search/atom.xml?q=zzzzqqqq")]
    [InlineData("/en/search/atom.xml?q=%00%01%1f%ef%bf%be%ff%26%3c%22%e2%80%ae claim")]
    public async Task A_feed_of_any_query_keeps_every_rule_of_its_specification(string path) => Assert.Empty(AtomRules.BrokenBy(await Read(released.Site, path)));

    [Fact]
    public async Task It_holds_what_the_page_finds_newest_first()
    {
        var found = (await released.Site.Page("/en/search?q=claim")).QuerySelectorAll(".hits h3 a").Select(link => link.GetAttribute("href")!.Split('#')[0]);
        var feed = await Read(released.Site, "/en/search/atom.xml?q=claim");

        var told = feed.Root!.Elements(Atom + "entry").Select(entry => new Uri(entry.Element(Atom + "link")!.Attribute("href")!.Value).PathAndQuery);

        Assert.Equal(found.Distinct().Order(), told.Order());
        Assert.Equal(feed.Root.Elements(Atom + "entry").First().Element(Atom + "updated")!.Value, feed.Root.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task It_takes_the_filters_of_the_page_and_says_so_in_its_own_address()
    {
        var feed = await Read(released.Site, "/en/search/atom.xml?q=claim&type=term&page=2&nothing=1");

        Assert.All(feed.Root!.Elements(Atom + "entry"), entry => Assert.Contains("/glossary#", entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.Equal("/en/search/atom.xml?q=claim&type=term", Link(feed.Root, "self").PathAndQuery);
        Assert.Equal("/en/search?q=claim&type=term", Link(feed.Root, "alternate").PathAndQuery);
    }

    [Fact]
    public async Task It_holds_at_most_fifty_entries()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        for (var i = 0; i < 51; i++)
        {
            folder.Write($"pages/policy/zebra-{i}/page.yaml", SmallContent.Facts("policy", i + 10, more: "stage: proposed"));
            folder.Write($"pages/policy/zebra-{i}/en.md", SmallContent.Text($"Zebra {i}", 1, "  - edition: 1\n    date: 2026-10-04\n    note: First published.", "Words.[^convention]"));
        }

        await using var site = await RunningSite.Start(folder.Path);

        Assert.Equal(50, (await Read(site, "/en/search/atom.xml?q=zebra")).Root!.Elements(Atom + "entry").Count());
    }

    [Fact]
    public async Task An_entry_in_another_language_says_so()
    {
        var entry = (await Read(released.Site, "/fa/search/atom.xml?q=hubs")).Root!.Elements(Atom + "entry").First(each => each.Element(Atom + "title")!.Value == "Hubs");

        Assert.Equal("en", entry.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    [Fact]
    public async Task Ids_name_the_document_and_its_language_and_neither_query_nor_port()
    {
        var one = Entries(await Read(released.Site, "/en/search/atom.xml?q=claim"));
        var other = Entries(await Read(released.Site, "/en/search/atom.xml?q=claim the asylum"));

        Assert.Equal("tag:127.0.0.1,2026-10-02:document/en/page:guidance/claim", one["Claim"].Id);
        Assert.Equal(one["Claim"], other["Claim"]);
        Assert.Equal("2026-10-02T00:00:00Z", one["Claim"].Updated);
    }

    [Fact]
    public async Task A_search_is_kept_nowhere_and_found_by_no_crawler()
    {
        using var response = await released.Site.Get("/en/search/atom.xml?q=claim", ("Accept-Encoding", "br"));

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.Null(response.Headers.ETag);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20&type=guidance")]
    public async Task Without_words_there_is_nothing_to_follow(string query)
    {
        using var response = await released.Site.Get("/en/search/atom.xml" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("q", JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("/fa/search?q=hubs&type=policy", "/fa/search/atom.xml?q=hubs&type=policy")]
    [InlineData("/en/search?q=a%26b&page=2", "/en/search/atom.xml?q=a%26b")]
    public async Task The_page_of_a_search_names_its_feed(string page, string feed)
    {
        var found = await released.Site.Page(page);
        var link = found.QuerySelector("head link[rel=alternate][type='application/atom+xml']")!;

        Assert.Equal(feed, found.QuerySelector("main a[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal(feed, link.GetAttribute("href"));
        Assert.Equal((await Read(released.Site, feed)).Root!.Element(Atom + "title")!.Value, link.GetAttribute("title"));
    }

    [Fact]
    public async Task A_page_on_which_nothing_was_asked_names_none() =>
        Assert.Null((await released.Site.Page("/en/search")).QuerySelector("head link[rel=alternate][type='application/atom+xml']"));

    private static Uri Link(XElement feed, string relation) => new(feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value);

    private static Dictionary<string, (string Id, string Updated)> Entries(XDocument feed) => feed.Root!.Elements(Atom + "entry").ToDictionary(
        entry => entry.Element(Atom + "title")!.Value, entry => (entry.Element(Atom + "id")!.Value, entry.Element(Atom + "updated")!.Value));

    private static async Task<XDocument> Read(RunningSite site, string path)
    {
        using var response = await site.Get(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {text}");
        return XDocument.Parse(text);
    }
}
