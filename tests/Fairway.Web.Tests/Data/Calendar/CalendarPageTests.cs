using System.Net;
using AngleSharp.Dom;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Calendar;

public sealed class CalendarPageTests : IDisposable
{
    private const string Entries =
        """
        calendar:
          - { id: later, state: announced, at: 2026-09, en: { title: Later } }
          - { id: sooner, state: confirmed, at: 2026-05-02T09:30, page: guidance/claim, en: { title: Sooner }, fa: { title: زودتر, by: machine } }
          - { id: moved, state: postponed, was: 2026-05-03, at: 2026-06-03, en: { title: Moved, reason: The data came late. }, fa: { title: جابه‌جا, reason: داده دیر رسید., by: machine } }
          - { id: nobody-knows, state: postponed, was: 2026-05-04, en: { title: Nobody knows, reason: "Wait & see." } }
          - { id: dropped, state: cancelled, at: 2026-05-05, en: { title: Dropped, reason: Not needed. } }
          - { id: came, state: published, at: 2026-05-01T09:30, en: { title: Came } }
          - { id: due, state: confirmed, at: 2026-04-30, en: { title: Due } }
          - { id: long-ago, state: published, at: 2025-04-30, en: { title: Long ago } }

        """;

    private readonly ReleasedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task What_comes_stands_soonest_first_and_what_is_past_in_the_last_year_newest_first()
    {
        await using var site = await Site(Entries);

        var page = await site.Page("/en/calendar");

        Assert.Equal(["Sooner", "Dropped", "Moved", "Later", "Nobody knows"], Titles(page, "coming").Where(title => !title.Contains(' ', StringComparison.Ordinal) || title == "Nobody knows"));
        Assert.Equal(["Came", "Due"], Titles(page, "past"));
        Assert.Contains("London", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sooner", "Confirmed", "2 May 2026, 09:30 London time")]
    [InlineData("later", "Announced", "September 2026")]
    [InlineData("moved", "Postponed", "Earlier date: 3 May 2026 · New date: 3 June 2026", "The reason: The data came late.")]
    [InlineData("nobody-knows", "Postponed", "Earlier date: 4 May 2026 · The new date is not known yet", "The reason: Wait & see.")]
    [InlineData("dropped", "Cancelled", "5 May 2026", "The reason: Not needed.")]
    [InlineData("came", "Published", "1 May 2026, 09:30 London time")]
    [InlineData("due", "Not marked as published yet", "30 April 2026")]
    public async Task An_entry_says_its_state_its_time_and_why(string id, string state, params string[] said)
    {
        await using var site = await Site(Entries);

        var entry = (await site.Page("/en/calendar")).GetElementById(id)!;

        Assert.Equal(state, entry.QuerySelector(".tag")!.TextContent);
        Assert.Equal(string.Join(' ', said), Words(entry.QuerySelectorAll("p").Select(part => part.TextContent))[(state.Length + 1)..]);
    }

    [Fact]
    public async Task A_minute_is_marked_up_in_UTC_and_an_entry_leads_to_what_is_there()
    {
        await using var site = await Site(Entries);

        var page = await site.Page("/en/calendar");

        Assert.Equal("2026-05-02T08:30Z", page.QuerySelector("#sooner time")!.GetAttribute("datetime"));
        Assert.Equal("2026-09", page.QuerySelector("#later time")!.GetAttribute("datetime"));
        Assert.Equal("/en/guidance/claim", page.QuerySelector("#sooner a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#later a"));
    }

    [Fact]
    public async Task Readers_of_another_language_get_what_is_translated_and_the_source_marked_as_such()
    {
        await using var site = await Site(Entries);

        var page = await site.Page("/fa/calendar");

        Assert.Equal(("جابه‌جا", null), (Words([page.QuerySelector("#moved h3")!.TextContent]), page.QuerySelector("#moved h3")!.GetAttribute("lang")));
        Assert.EndsWith("داده دیر رسید.", page.QuerySelector("#moved p:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("en", "ltr"), (page.QuerySelector("#dropped h3")!.GetAttribute("lang"), page.QuerySelector("#dropped h3")!.GetAttribute("dir")));
        Assert.Equal("en", page.QuerySelector("#dropped p:last-child span")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_day_of_London_decides_and_the_page_is_not_kept_beyond_it()
    {
        await using var site = await Site("calendar:\n  - { id: one, state: confirmed, at: 2026-05-01, en: { title: One } }\n");
        _content.Time.SetUtcNow(new DateTimeOffset(2026, 5, 1, 22, 59, 50, TimeSpan.Zero));

        using var evening = await site.Get("/en/calendar");
        Assert.NotNull((await site.Page("/en/calendar")).QuerySelector("#coming ~ ul #one"));
        Assert.Equal(TimeSpan.FromSeconds(10), evening.Headers.CacheControl!.MaxAge);
        _content.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.NotNull((await site.Page("/en/calendar")).QuerySelector("#past ~ ul #one"));
    }

    [Fact]
    public async Task A_dataset_is_expected_as_its_schedule_says_unless_an_entry_tells_of_it()
    {
        await using var expected = await Site("calendar: []\n");
        Assert.Contains("People arriving by small boat", Titles(await expected.Page("/en/calendar"), "coming"));

        using var content = new ReleasedContent();
        content.Folder.Write("calendar.yaml", "calendar:\n  - { id: boats, state: announced, at: 2026-05-02, dataset: small-boat-arrivals, en: { title: Boats } }\n");
        await content.Publish("First.");
        await using var told = await RunningSite.Follow(content);
        var page = await told.Page("/en/calendar");
        Assert.DoesNotContain("People arriving by small boat", Titles(page, "coming"));
        Assert.Equal("/en/data/small-boat-arrivals", page.QuerySelector("#boats a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_nothing_is_announced_the_page_says_so_and_there_is_no_file()
    {
        foreach (var folder in Directory.EnumerateDirectories(_content.Folder["datasets"]).Where(folder => !folder.EndsWith("small-boat-arrivals", StringComparison.Ordinal)))
            Directory.Delete(folder, recursive: true);
        _content.Folder.Write("datasets/small-boat-arrivals/dataset.yaml", File.ReadAllText(_content.Folder["datasets/small-boat-arrivals/dataset.yaml"]).Replace("frequency: week\n", "", StringComparison.Ordinal));
        await using var site = await Site(null);

        var page = await site.Page("/en/calendar");

        Assert.Contains("Nothing is announced at present.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href='/en/calendar.ics']"));
        using var file = await site.Get("/en/calendar.ics");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact]
    public async Task The_file_has_an_event_for_each_entry_with_its_status()
    {
        await using var site = await Site(Entries);

        using var answer = await site.Get("/fa/calendar.ics");

        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["TENTATIVE", "CONFIRMED", "TENTATIVE", "CANCELLED", "CANCELLED", "CONFIRMED", "CONFIRMED", "CONFIRMED"], Values(text, "STATUS:"));
        Assert.Equal(["20260901", "20260603", "20260504", "20260505", "20260430", "20250430"], Values(text, "DTSTART;VALUE=DATE:"));
        Assert.Equal(["20260502T083000Z", "20260501T083000Z"], Values(text, "DTSTART:"));
        Assert.Equal("20261001", Values(text, "DTEND;VALUE=DATE:").First());
        Assert.Contains("زودتر", Values(text, "SUMMARY:"));
        Assert.All(Values(text, "SEQUENCE:"), sequence => Assert.Equal("1", sequence));
    }

    [Fact]
    public async Task An_event_keeps_its_uid_and_counts_its_revisions()
    {
        await using var site = await Site("calendar:\n  - { id: one, state: announced, at: 2026-06, en: { title: One } }\n");
        var before = await Text(site);
        _content.Time.Advance(TimeSpan.FromDays(1));
        _content.Folder.Write("calendar.yaml", "calendar:\n  - { id: one, state: postponed, was: 2026-06, at: 2026-07-01, en: { title: One, reason: Late. } }\n");
        await _content.Publish("Put off.");
        await using var later = await RunningSite.Follow(_content);
        var after = await Text(later);

        Assert.StartsWith("calendar-one@", Assert.Single(Values(before, "UID:")), StringComparison.Ordinal);
        Assert.Equal(Values(before, "UID:"), Values(after, "UID:"));
        Assert.Equal(("1", "2"), (Assert.Single(Values(before, "SEQUENCE:")), Assert.Single(Values(after, "SEQUENCE:"))));

        var then = await later.Page($"/en/calendar?at={ReleasedContent.First:yyyy-MM-dd}");
        Assert.Equal("Announced", then.QuerySelector("#one .tag")!.TextContent);
        var log = await later.Page("/en/releases/2");
        Assert.Contains("Release calendar", log.QuerySelector("#changed ~ ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_press_page_the_catalogue_and_the_sitemap_lead_to_it()
    {
        await using var site = await Site(null);

        foreach (var path in (string[])["/en/press", "/en/data"])
            Assert.NotNull((await site.Page(path)).QuerySelector("a[href='/en/calendar']"));
        using var sitemap = await site.Get("/sitemap.xml");
        Assert.Contains("/fa/calendar</loc>", await sitemap.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<RunningSite> Site(string? calendar)
    {
        if (calendar is not null)
            _content.Folder.Write("calendar.yaml", calendar);
        await _content.Publish("First.");
        return await RunningSite.Follow(_content);
    }

    private static async Task<string> Text(RunningSite site)
    {
        using var answer = await site.Get("/en/calendar.ics");
        return (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Titles(IDocument page, string part) => page.QuerySelectorAll($"#{part} ~ ul h3").Select(title => Words([title.TextContent]));

    private static string Words(IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Values(string calendar, string property) =>
        calendar.Split("\r\n").Where(line => line.StartsWith(property, StringComparison.Ordinal)).Select(line => line[property.Length..]);
}
