using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>Pages that readers must not rely on any more, and pages that are gone.</summary>
public sealed class WithdrawnPageTests : IDisposable
{
    private const string Claim = "pages/guidance/claim/page.yaml";
    private const string Persian = "pages/guidance/claim/fa.md";
    private const string Reason = "The rules have ended & others came.";

    private readonly ReleasedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_withdrawn_page_stays_at_its_address_and_says_when_and_why_above_its_text()
    {
        await using var site = await Withdrawn();

        var page = await site.Page("/en/guidance/claim");

        var notice = page.QuerySelector(".notices .notice")!;
        Assert.Equal("This page was withdrawn on 27 November 2026.", notice.QuerySelector("strong")!.TextContent);
        Assert.EndsWith(Reason, notice.TextContent.TrimEnd(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("article .body")!.TextContent.Trim());
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_reason_is_in_the_readers_language_or_marked_as_in_the_source()
    {
        await using var site = await Withdrawn();

        var persian = (await site.Page("/fa/guidance/claim")).QuerySelector(".notices .notice p:nth-child(2) span")!;
        var arabic = (await site.Page("/ar/guidance/claim")).QuerySelector(".notices .notice p:nth-child(2) span")!;

        Assert.Equal(("قواعد پایان یافت.", null), (persian.TextContent, persian.GetAttribute("lang")));
        Assert.Equal((Reason, "en", "ltr"), (arabic.TextContent, arabic.GetAttribute("lang"), arabic.GetAttribute("dir")));
    }

    [Fact]
    public async Task Nobody_is_led_to_a_withdrawn_page()
    {
        await using var before = await Published();
        Assert.NotNull((await before.Page("/en/guidance")).QuerySelector("main a[href='/en/guidance/claim']"));
        Assert.Contains("/en/guidance/claim<", await Text(before, "/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("\"/en/guidance/claim\"", await Text(before, "/api/v1/search?q=claim&language=en"), StringComparison.Ordinal);

        await using var site = await Withdrawn();
        foreach (var path in (string[])["/en", "/en/guidance", "/en/search?q=claim"])
            Assert.Null((await site.Page(path)).QuerySelector("main a[href='/en/guidance/claim']"));
        Assert.DoesNotContain("/en/guidance/claim<", await Text(site, "/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"/en/guidance/claim\"", await Text(site, "/api/v1/search?q=claim&language=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_and_the_api_tell_of_it_with_the_reason()
    {
        await using var site = await Withdrawn();

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(await Text(site, "/en/feed.atom")).Root!.Elements(atom + "entry").First();
        Assert.Equal($"This page was withdrawn. The reason: {Reason}", entry.Element(atom + "summary")!.Value);
        Assert.EndsWith("/en/guidance/claim", entry.Elements(atom + "link").First(link => (string?)link.Attribute("rel") == "alternate").Attribute("href")!.Value, StringComparison.Ordinal);

        var details = JsonDocument.Parse(await Text(site, "/api/v1/pages/guidance/claim?language=fa")).RootElement.GetProperty("withdrawn");
        Assert.Equal(("2026-11-27", "قواعد پایان یافت.", "fa"), (details.GetProperty("date").GetString(), details.GetProperty("reason").GetString(), details.GetProperty("language").GetString()));
        var list = JsonDocument.Parse(await Text(site, "/api/v1/pages")).RootElement.GetProperty("pages").EnumerateArray();
        Assert.Equal(["guidance/claim"], list.Where(page => page.GetProperty("withdrawn").ValueKind != JsonValueKind.Null).Select(page => page.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_page_that_was_published_and_is_no_more_is_gone_and_one_that_never_was_is_missing()
    {
        await _content.Publish("First.");
        Directory.Delete(_content.Folder["pages/guidance/appeal"], recursive: true);
        _content.Time.Advance(TimeSpan.FromDays(1));
        await _content.Publish("Without appeals.");
        await using var site = await RunningSite.Follow(_content);

        foreach (var tag in (string[])["en", "fa"])
        {
            var gone = await site.Page($"/{tag}/guidance/appeal", HttpStatusCode.Gone);
            Assert.Equal($"/{tag}/guidance/appeal?at=2026-05-02T09:29:59Z", gone.QuerySelector("main a[rel=nofollow]")!.GetAttribute("href"));
            Assert.Equal("noindex", gone.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        }

        await site.Page("/en/guidance/appeals", HttpStatusCode.NotFound);
        await site.Page("/en/guidance", HttpStatusCode.OK);
        Assert.Equal("Appeal", (await site.Page("/en/guidance/appeal?at=2026-05-01")).QuerySelector("h1")!.TextContent);
    }

    private async Task<RunningSite> Published()
    {
        await _content.Publish("First.");
        return await RunningSite.Follow(_content);
    }

    private async Task<RunningSite> Withdrawn()
    {
        if (_content.Store.Log.Count == 0)
            await _content.Publish("First.");
        _content.Time.Advance(TimeSpan.FromDays(1));
        _content.Folder.Write(Claim, await File.ReadAllTextAsync(_content.Folder[Claim]) +
            $"\nwithdrawn:\n  date: 2026-11-27\n  reason: \"{Reason}\"\n");
        _content.Folder.Write(Persian, (await File.ReadAllTextAsync(_content.Folder[Persian])).Replace("translation:\n", "withdrawn: { date: 2026-11-27, reason: قواعد پایان یافت. }\ntranslation:\n", StringComparison.Ordinal));
        await _content.Publish("Withdrawn.");
        return await RunningSite.Follow(_content);
    }

    private static async Task<string> Text(RunningSite site, string path)
    {
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
