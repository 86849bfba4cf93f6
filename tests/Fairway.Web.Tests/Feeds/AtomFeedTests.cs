using System.Net;
using System.Xml.Linq;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Feeds;

public sealed class AtomFeedTests(ReleasedSite released, SmallSite small)
{
    private static readonly XNamespace Atom = AtomRules.Atom;

    public static TheoryData<string> Feeds =>
    [
        "/en/feed.atom", "/fa/feed.atom", "/ar/feed.atom", "/vi/feed.atom", "/en/guidance/feed.atom", "/fa/guidance/feed.atom", "/ar/policy/feed.atom",
        "/data/small-boat-arrivals/feed.atom",
    ];

    [Theory, MemberData(nameof(Feeds))]
    public async Task A_feed_keeps_every_rule_of_its_specification(string path)
    {
        Assert.Empty(AtomRules.BrokenBy(await Read(released.Site, path)));
        Assert.Empty(AtomRules.BrokenBy(await Read(small.Site, path)));
    }

    [Fact]
    public async Task Readers_of_the_source_language_are_told_of_pages_editions_and_withdrawals()
    {
        var told = Told(await Read(released.Site, "/en/feed.atom"));

        Assert.Equal(("Appeal", "This page was withdrawn.", "2026-10-07T09:30:00Z"), told[0]);
        Assert.Equal("New & <odd>", told[1].Title);
        Assert.Equal(("Claim", "A new edition. The deadline is seven days now. Important for your safety.", "2026-10-03T09:30:00Z"), told[2]);
        Assert.Equal(3 + 7, told.Length);
    }

    [Fact]
    public async Task Readers_of_a_translation_are_told_of_what_they_can_read_in_their_language()
    {
        var told = Told(await Read(released.Site, "/fa/feed.atom"));

        Assert.Equal(["درخواست", "درخواست", "درخواست", "آمیخته"], told.Select(entry => entry.Title));
        Assert.Contains("\u2068The deadline is seven days now.\u2069", told[1].Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(told, entry => entry.Title == "New & <odd>");
    }

    [Fact]
    public async Task A_section_tells_of_its_own_pages_alone()
    {
        Assert.Equal(["New & <odd>", "Hubs"], Told(await Read(released.Site, "/en/policy/feed.atom")).Select(entry => entry.Title));
        Assert.Empty(Told(await Read(released.Site, "/ar/policy/feed.atom")));
    }

    [Fact]
    public async Task A_dataset_tells_of_each_release_of_its_data_with_what_it_added()
    {
        var told = Told(await Read(released.Site, "/data/small-boat-arrivals/feed.atom"));

        Assert.Equal(5, told.Length);
        Assert.Equal("Update: 2 rows were added; no earlier value changed; no row was removed.", told[0].Summary);
        Assert.Equal("Update: The first version here, with 2,874 rows.", told[^1].Summary);
        Assert.Equal(["2026-10-06T09:30:00Z", .. Enumerable.Repeat("2026-10-02T09:30:00Z", 4)], told.Select(entry => entry.Updated));
    }

    [Fact]
    public async Task An_entry_leads_to_the_page_to_its_state_then_and_to_the_release()
    {
        var feed = await Read(released.Site, "/en/feed.atom");
        var root = released.Site.Address.GetLeftPart(UriPartial.Authority);
        var edition = feed.Root!.Elements(Atom + "entry").ElementAt(2).Elements(Atom + "link").ToDictionary(link => link.Attribute("rel")!.Value, link => link.Attribute("href")!.Value);
        var withdrawal = feed.Root.Elements(Atom + "entry").First().Elements(Atom + "link").ToDictionary(link => link.Attribute("rel")!.Value, link => link.Attribute("href")!.Value);

        Assert.Equal($"{root}/en/guidance/claim", edition["alternate"]);
        Assert.Equal($"{root}/en/guidance/claim?at=2026-10-03T09:30:00Z", edition["memento"]);
        Assert.Equal($"{root}/en/releases/2", edition["related"]);
        Assert.Equal($"{root}/en/guidance/appeal/history", withdrawal["alternate"]);
        foreach (var address in feed.Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value).Distinct())
        {
            using var response = await released.Site.Get(new Uri(address).PathAndQuery);
            // A page that was withdrawn since says so at its address.
            Assert.True(response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Gone, address);
        }
    }

    [Fact]
    public async Task A_title_that_runs_from_right_to_left_does_not_begin_with_a_name_that_does_not()
    {
        Assert.StartsWith("\u2068Fairway\u2069: ", (await Read(released.Site, "/fa/feed.atom")).Root!.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("Fairway: ", (await Read(released.Site, "/vi/feed.atom")).Root!.Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_was_updated_when_its_newest_entry_was_published()
    {
        Assert.Equal("2026-10-04T09:30:00Z", (await Read(released.Site, "/fa/feed.atom")).Root!.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-10-02T09:30:00Z", (await Read(released.Site, "/ar/policy/feed.atom")).Root!.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Ids_name_the_release_and_the_page_and_neither_title_nor_port()
    {
        var ids = (await Read(released.Site, "/fa/feed.atom")).Descendants(Atom + "id").Select(id => id.Value).ToArray();

        Assert.Equal("tag:127.0.0.1,2026-10-02:feed/fa/feed.atom", ids[0]);
        Assert.Equal("tag:127.0.0.1,2026-10-02:release/3/fa/guidance/claim", ids[1]);
    }

    [Theory, MemberData(nameof(Feeds))]
    public async Task A_feed_that_is_known_is_not_sent_again(string path)
    {
        using var first = await released.Site.Get(path, ("Accept-Encoding", "br"));
        using var second = await released.Site.Get(path, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(60), first.Headers.CacheControl!.MaxAge);
        Assert.Equal("br", first.Content.Headers.ContentEncoding.Single());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/fa", "/fa/feed.atom")]
    [InlineData("/fa/guidance", "/fa/guidance/feed.atom")]
    [InlineData("/fa/data/small-boat-arrivals", "/data/small-boat-arrivals/feed.atom")]
    [InlineData("/en/releases", "/en/feed.atom")]
    public async Task A_page_names_the_feed_that_tells_of_its_subject(string page, string feed)
    {
        var link = (await released.Site.Page(page)).QuerySelector("head link[rel=alternate][type='application/atom+xml']")!;

        Assert.Equal(feed, link.GetAttribute("href"));
        Assert.Equal((await Read(released.Site, feed)).Root!.Element(Atom + "title")!.Value, link.GetAttribute("title"));
    }

    [Theory]
    [InlineData("/en/nothing/feed.atom")]
    [InlineData("/data/nothing/feed.atom")]
    public async Task There_is_no_feed_of_what_is_not_there(string path)
    {
        using var response = await released.Site.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static (string Title, string Summary, string Updated)[] Told(XDocument feed) =>
        [.. feed.Root!.Elements(Atom + "entry").Select(entry => (entry.Element(Atom + "title")!.Value, entry.Element(Atom + "summary")!.Value, entry.Element(Atom + "updated")!.Value))];

    private static async Task<XDocument> Read(RunningSite site, string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return XDocument.Parse(await response.Content.ReadAsStringAsync());
    }
}
