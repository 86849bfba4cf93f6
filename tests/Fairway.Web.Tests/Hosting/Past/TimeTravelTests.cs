using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Fairway.Releases;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting.Past;

public sealed class TimeTravelTests(PublishedPast past)
{
    private const string Page = "/en/policy/hubs";

    private RunningSite Site => past.Site;

    [Theory]
    [InlineData("2026-05-01", "Hubs", "1")]
    [InlineData("2026-05-02", "Hubs, second", "2")]
    [InlineData("2026-05-03", "Hubs, second", "3")]
    [InlineData("2026-05-02T09:29:59Z", "Hubs", "1")]
    [InlineData("2026-05-02T09:30:00Z", "Hubs, second", "2")]
    [InlineData("2026-05-09", "Hubs, third", "6")]
    public async Task A_page_is_shown_as_it_stood_then(string at, string title, string release)
    {
        using var answer = await Site.Get($"{Page}?at={at}");
        var page = await Site.Page($"{Page}?at={at}");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(release, Assert.Single(answer.Headers.GetValues("X-Release")));
    }

    [Theory]
    [InlineData("2026-05-10")]
    [InlineData("2026-05-10T12:00:01Z")]
    [InlineData("2999-01-01")]
    public async Task Of_a_time_to_come_the_present_is_shown_as_ever(string at)
    {
        using var now = await Site.Get(Page);
        using var answer = await Site.Get($"{Page}?at={at}");

        Assert.Equal(now.Headers.ETag, answer.Headers.ETag);
        Assert.Equal(now.Headers.CacheControl, answer.Headers.CacheControl);
        Assert.False(answer.Headers.Contains("Memento-Datetime"));
        Assert.False(answer.Headers.Contains("X-Robots-Tag"));
    }

    [Fact]
    public async Task A_past_page_says_in_the_readers_language_what_it_is()
    {
        var page = await Site.Page("/fa/policy/hubs?at=2026-05-02");

        var notice = page.QuerySelector("main .past")!;
        Assert.Contains("نسخه‌ای قدیمی", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("انتشار شمارهٔ ۲", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("۰۹:۳۰ UTC", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2026-05-02", "2026-05-02T09:30:00Z"], notice.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")!));
        Assert.Equal("/fa/policy/hubs", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Same(page.QuerySelector("main")!.FirstElementChild, notice.ParentElement);
    }

    [Fact]
    public async Task The_present_has_no_notice_of_the_past() => Assert.Null((await Site.Page(Page)).QuerySelector(".past"));

    [Fact]
    public async Task A_past_page_is_not_for_search_engines_and_names_the_present_one()
    {
        using var answer = await Site.Get($"{Page}?at=2026-05-02");
        var page = await Site.Page($"{Page}?at=2026-05-02");

        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.EndsWith(Page, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link[rel=alternate][hreflang]"));
    }

    [Fact]
    public async Task The_switcher_of_languages_stays_in_the_past_and_offers_what_there_was()
    {
        var before = await Site.Page("/en/guidance/claim?at=2026-05-02");
        var after = await Site.Page("/en/guidance/claim?at=2026-05-03");

        foreach (var list in new[] { ".langs a", ".tongues a" })
        {
            Assert.Equal(["/en/guidance/claim?at=2026-05-02", "/ar/guidance/claim?at=2026-05-02", "/fa/guidance/claim?at=2026-05-02"], Addresses(before, list));
            Assert.Contains("/vi/guidance/claim?at=2026-05-03", Addresses(after, list));
        }
    }

    [Fact]
    public async Task The_status_of_a_translation_is_that_of_then()
    {
        var before = await Site.Page("/vi/guidance/claim?at=2026-05-02");
        var after = await Site.Page("/vi/guidance/claim?at=2026-05-03");

        Assert.Equal("Claim", before.QuerySelector("h1")!.TextContent);
        Assert.Equal("en", before.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("Xin tị nạn", after.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_page_that_was_withdrawn_since_is_readable_with_the_reason_in_its_own_language()
    {
        var page = await Site.Page("/fa/help/call?at=2026-05-04");

        Assert.Equal("Call", page.QuerySelector("h1")!.TextContent);
        var reason = page.QuerySelector(".past .notice:nth-child(2) span")!;
        Assert.Equal(PublishedPast.Reason, reason.TextContent);
        Assert.Equal(("en", "ltr"), (reason.GetAttribute("lang"), reason.GetAttribute("dir")));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Null(page.QuerySelector(".past a"));
    }

    [Fact]
    public async Task A_page_that_was_withdrawn_leads_to_how_it_last_stood()
    {
        var gone = await Site.Page("/en/help/call", HttpStatusCode.Gone);

        var last = gone.QuerySelector("a[href*='at=']")!.GetAttribute("href")!;
        Assert.Equal("/en/help/call?at=2026-05-05T09:29:59Z", last);
        Assert.Equal("Call", (await Site.Page(last)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_page_that_has_moved_since_says_where_to()
    {
        var page = await Site.Page("/en/guidance/appeal?at=2026-05-04");

        Assert.Equal("/en/guidance/claim", page.QuerySelector(".past .notice:nth-child(2) a")!.GetAttribute("href"));
        Assert.EndsWith("/en/guidance/claim", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_there_is_missing_as_it_was_then()
    {
        using var gone = await Site.Get("/en/help/call?at=2026-05-06");
        using var missing = await Site.Get("/en/policy/never?at=2026-05-04");
        using var moved = await Site.Get("/en/guidance/appeal?at=2026-05-06");

        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal("/en/guidance/claim?at=2026-05-06", moved.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/fa/policy/hubs")]
    [InlineData("/en")]
    [InlineData("/en/policy")]
    [InlineData("/en/glossary")]
    [InlineData("/en/data/small-boat-arrivals")]
    [InlineData("/")]
    public async Task Before_the_first_release_there_is_nothing_and_the_page_says_so(string path)
    {
        using var answer = await Site.Get(path + "?at=2026-04-30");
        var page = await Site.Page(path + "?at=2026-04-30", HttpStatusCode.NotFound);

        Assert.Equal(path.StartsWith("/fa", StringComparison.Ordinal) ? "fa" : "en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(path.StartsWith("/fa", StringComparison.Ordinal) ? "منتشر نشده" : "Nothing was published yet", page.Title, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/ar/policy/hubs?at=yesterday", "ar")]
    [InlineData("/en/policy/hubs?at=2026-05-01&at=2026-05-02", "en")]
    [InlineData("/en/policy/hubs?at=2026-05-01&as-published=2026-05-02", "en")]
    [InlineData("/vi?at=2026-13-01", "vi")]
    [InlineData("/en?at=", "en")]
    public async Task A_time_that_cannot_be_read_is_told_in_the_readers_language(string path, string language)
    {
        var page = await Site.Page(path, HttpStatusCode.BadRequest);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("2026-05-01T09:30:00Z", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/pages/policy/hubs?at=yesterday", 400, "invalid-parameter", "at")]
    [InlineData("/api/v1/pages/policy/hubs?at=2026-04-30", 404, "before-first-release", null)]
    [InlineData("/data/small-boat-arrivals/small-boat-arrivals.csv?at=1", 400, "invalid-parameter", "at")]
    [InlineData("/charts/small-boat-arrivals/cumulative-by-year.svg?as-published=1", 400, "invalid-parameter", "as-published")]
    [InlineData("/api/v1/search?q=claim&at=2026-05-02", 400, "no-past-search", null)]
    public async Task A_program_is_told_a_problem(string path, int status, string code, string? parameter)
    {
        using var answer = await Site.Get(path);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("/en/search?q=claim&at=2026-05-02")]
    [InlineData("/en/search/suggest?q=cl&at=2026-05-02")]
    public async Task The_past_cannot_be_searched_and_a_page_says_so(string path)
    {
        var page = await Site.Page(path, HttpStatusCode.BadRequest);

        Assert.Contains("cannot be searched", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/pages/policy/hubs?at=2026-05-02", "Hubs, second")]
    [InlineData("/api/v1/pages/policy/hubs?language=fa&as-published=2026-05-01T09:30:00Z", "\"Hubs\"")]
    [InlineData("/api/v1/pages?at=2026-05-04", "help/call")]
    [InlineData("/en/policy?at=2026-05-02", "Hubs, second")]
    [InlineData("/en/about/site?as-published=2026-05-05", "About")]
    public async Task Every_page_and_answer_of_the_API_has_its_past(string path, string words)
    {
        using var answer = await Site.Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Memento-Datetime"));
    }

    [Theory]
    [InlineData("/api/v1/datasets/small-boat-arrivals/figures/year-to-date?at=2026-08-01")]
    [InlineData("/charts/small-boat-arrivals/cumulative-by-year.svg?at=2026-08-01&lang=fa")]
    public async Task A_day_in_the_data_is_not_a_day_of_publication(string path)
    {
        using var now = await Site.Get(path);
        using var then = await Site.Get(path + "&as-published=2026-05-02");

        Assert.Equal(HttpStatusCode.OK, now.StatusCode);
        Assert.Equal("6", Assert.Single(now.Headers.GetValues("X-Release")));
        Assert.Equal(HttpStatusCode.OK, then.StatusCode);
        Assert.Equal("2", Assert.Single(then.Headers.GetValues("X-Release")));
        Assert.Equal(await now.Content.ReadAsByteArrayAsync(), await then.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/css/fairway.css")]
    [InlineData("/robots.txt")]
    [InlineData("/health/ready")]
    public async Task What_has_no_past_takes_no_notice_of_a_time(string path)
    {
        using var answer = await Site.Get(path + "?at=nonsense");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_day_that_is_over_may_be_kept_for_a_day_and_a_fresh_one_for_a_minute()
    {
        using var past = await Site.Get($"{Page}?at=2026-05-02");
        using var fresh = await Site.Get($"{Page}?at=2026-05-10T11:30:00Z");

        Assert.Equal("public, max-age=86400", past.Headers.CacheControl!.ToString());
        Assert.Equal("public, must-revalidate, max-age=60", fresh.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_past_answer_has_a_strong_tag_and_is_not_sent_again()
    {
        using var first = await Site.Get($"{Page}?at=2026-05-02");
        using var second = await Site.Get($"{Page}?at=2026-05-02", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var head = await Site.Send(HttpMethod.Head, $"{Page}?at=2026-05-02");

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.GetValues("Memento-Datetime"), second.Headers.GetValues("Memento-Datetime"));
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Nothing_of_the_past_is_kept_among_the_pages_of_the_present()
    {
        using var content = new ReleasedContent();
        await content.Publish("First.");
        await content.PublishTitle("Hubs 2");
        await using var site = await RunningSite.Follow(content);

        (await site.Get($"{Page}?at=2026-05-01")).Dispose();

        Assert.Equal(0, site.Served.Pages.Count);
        Assert.Equal("Hubs 2", (await site.Page(Page)).QuerySelector("h1")!.TextContent);
        Assert.Equal("Hubs", (await site.Page($"{Page}?at=2026-05-01")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Another_parameter_stays_when_the_time_is_taken_out()
    {
        var page = await Site.Page("/en/data/small-boat-arrivals?every=year&at=2026-05-02&from=2024-01-01");

        Assert.Equal("/en/data/small-boat-arrivals?every=year&from=2024-01-01", page.QuerySelector(".past a")!.GetAttribute("href"));
        Assert.Equal("year", ((IHtmlSelectElement)page.QuerySelector("select[name=every]")!).Value);
    }

    [Fact]
    public async Task An_edited_folder_has_no_past()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        await using var site = await RunningSite.Start(folder.Path);

        using var then = await site.Get($"{Page}?at=2020-01-01");
        using var now = await site.Get(Page);

        Assert.Equal(HttpStatusCode.NotFound, then.StatusCode);
        Assert.False(now.Headers.Contains("Link"));
    }

    [Fact]
    public async Task A_release_of_before_the_program_knew_a_word_borrows_todays()
    {
        using var content = new ReleasedContent();
        foreach (var file in Directory.EnumerateFiles(content.Folder["interface"]))
            await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file)).Where(line => !line.Contains("\"past.", StringComparison.Ordinal)));
        // An older program published it: this one would miss the words.
        await content.Store.Append(new ReleaseDraft(new Input.DirectoryTree(content.Folder.Path), "test", "First.", ReleaseKind.Publication), null, CancellationToken.None);
        foreach (var file in Directory.EnumerateFiles(content.Folder["interface"]))
            File.Copy(Path.Combine(RepositoryFolder.Content, "interface", Path.GetFileName(file)), file, overwrite: true);
        await content.PublishTitle("Hubs 2");
        await using var site = await RunningSite.Follow(content);

        var page = await site.Page("/fa/policy/hubs?at=2026-05-01");

        Assert.Contains("نسخه‌ای قدیمی", page.QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
    }

    private static string[] Addresses(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];
}
