using System.Net;
using Fairway.Web.Hosting.Past;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting.Past;

/// <summary>The rules of RFC 7089, by its sections.</summary>
public sealed class MementoTests(PublishedPast past)
{
    private const string Page = "/en/policy/hubs";

    private RunningSite Site => past.Site;

    private string Root => Site.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Sections 2.2.1 to 2.2.3 and 4.1.</summary>
    [Theory]
    [InlineData(Page)]
    [InlineData("/fa/data/small-boat-arrivals?every=year")]
    [InlineData("/api/v1/pages/policy/hubs?language=fa")]
    [InlineData("/data/small-boat-arrivals/small-boat-arrivals.csv")]
    [InlineData("/charts/small-boat-arrivals/cumulative-by-year.svg?lang=fa")]
    public async Task An_address_of_the_present_is_its_own_TimeGate_and_names_its_TimeMap(string path)
    {
        using var first = await Site.Get(path);
        using var kept = await Site.Get(path);

        foreach (var answer in new[] { first, kept })
        {
            Assert.Equal(
                $"<{Root}{path}>; rel=\"original timegate\", <{Root}/timemap/link{path}>; rel=\"timemap\"; type=\"application/link-format\"",
                Assert.Single(answer.Headers.GetValues("Link"), link => link.Contains("timegate", StringComparison.Ordinal)));
            Assert.Contains("Accept-Datetime", answer.Headers.Vary);
            // A download is sent as it is kept, whatever packing a browser takes.
            if (!path.EndsWith(".csv", StringComparison.Ordinal))
                Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.False(answer.Headers.Contains("Memento-Datetime"));
        }
    }

    [Fact]
    public async Task The_TimeMap_of_the_root_is_named_as_it_is_found()
    {
        using var answer = await Site.Get("/");

        Assert.Contains($"<{Root}/timemap/link>; rel=\"timemap\"", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Site.Get("/timemap/link")).StatusCode);
    }

    [Fact]
    public async Task A_query_that_an_answer_does_not_depend_on_is_no_part_of_the_original()
    {
        using var answer = await Site.Get(Page + "?utm_source=x");

        Assert.Contains($"<{Root}{Page}>; rel=\"original timegate\"", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_cannot_add_a_link_to_the_header()
    {
        var answer = await RawRequest.Send(
            Site, "GET /en/data/small-boat-arrivals?x=>;rel=\"timegate\",<//elsewhere.example> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        var link = Assert.Single(answer.Split("\r\n"), line => line.StartsWith("Link:", StringComparison.Ordinal));
        Assert.Equal((2, 2, 6), (link.Count(sign => sign == '<'), link.Count(sign => sign == '>'), link.Count(sign => sign == '"')));
    }

    /// <summary>Section 4.1.1: 302, Vary with accept-datetime, Link with original, no Memento-Datetime.</summary>
    [Theory]
    [InlineData("Sat, 02 May 2026 09:30:00 GMT", "2026-05-02T09:30:00Z")]
    [InlineData("Sun, 03 May 2026 20:00:00 GMT", "2026-05-02T09:30:00Z")]
    [InlineData("Sat, 02 May 2026 09:29:59 GMT", "2026-05-01T09:30:00Z")]
    [InlineData("Mon, 01 Jan 2001 00:00:00 GMT", "2026-05-01T09:30:00Z")]
    [InlineData("Thu, 01 Jan 2099 00:00:00 GMT", "2026-05-04T09:30:00Z")]
    public async Task A_reader_who_names_a_time_is_sent_to_the_state_of_then(string time, string at)
    {
        using var answer = await Site.Get(Page, ("Accept-Datetime", time));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"{Page}?at={at}", answer.Headers.Location!.OriginalString);
        Assert.Equal("Accept-Datetime", Assert.Single(answer.Headers.Vary));
        Assert.False(answer.Headers.Contains("Memento-Datetime"));
        Assert.Single(Links(answer), link => link.Contains("original", StringComparison.Ordinal));
        Assert.Contains(Links(answer), link => link.Contains("rel=\"first", StringComparison.Ordinal));
    }

    /// <summary>Section 4.1.1 again, of a page that is in the cache already.</summary>
    [Fact]
    public async Task A_page_that_is_kept_negotiates_too()
    {
        (await Site.Get(Page)).Dispose();

        using var answer = await Site.Send(HttpMethod.Head, Page, ("Accept-Datetime", "Sat, 02 May 2026 09:30:00 GMT"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Theory]
    [InlineData("/fa/data/small-boat-arrivals?every=year", "/fa/data/small-boat-arrivals?every=year&at=2026-05-03T09:30:00Z")]
    [InlineData("/charts/small-boat-arrivals/cumulative-by-year.svg?at=2026-08-01", "/charts/small-boat-arrivals/cumulative-by-year.svg?at=2026-08-01&as-published=2026-05-03T09:30:00Z")]
    [InlineData("/en/policy", "/en/policy?at=2026-05-03T09:30:00Z")]
    [InlineData("/api/v1/datasets", "/api/v1/datasets?at=2026-05-03T09:30:00Z")]
    public async Task Every_address_negotiates_and_keeps_its_question(string path, string expected)
    {
        using var answer = await Site.Get(path, ("Accept-Datetime", "Mon, 04 May 2026 09:29:00 GMT"));

        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await Site.Get(expected)).StatusCode);
    }

    /// <summary>Section 4.5.3, by the grammar of section 2.1.1.</summary>
    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-05-02")]
    [InlineData("Fri, 02 May 2026 09:30:00 GMT")]
    [InlineData("sat, 02 may 2026 09:30:00 GMT")]
    [InlineData("Sat, 02 May 2026 09:30:00 +0000")]
    [InlineData("Saturday, 02-May-26 09:30:00 GMT")]
    public async Task A_time_that_is_not_written_as_the_standard_says_is_refused(string time)
    {
        using var page = await Site.Get(Page, ("Accept-Datetime", time));
        using var data = await Site.Get("/api/v1/pages", ("Accept-Datetime", time));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.StatusCode, data.StatusCode));
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Datetime", page.Headers.Vary);
        Assert.Contains(Links(page), link => link.Contains("original timegate", StringComparison.Ordinal));
    }

    /// <summary>Sections 2.2 and 4.1.1: Memento-Datetime, no accept-datetime in Vary, exactly one original.</summary>
    [Fact]
    public async Task A_state_says_what_it_is_of_and_what_is_beside_it()
    {
        using var answer = await Site.Get($"{Page}?at=2026-05-03", ("Accept-Datetime", "Fri, 01 May 2026 09:30:00 GMT"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Sat, 02 May 2026 09:30:00 GMT", Assert.Single(answer.Headers.GetValues("Memento-Datetime")));
        Assert.DoesNotContain("Accept-Datetime", answer.Headers.Vary);
        Assert.Equal(
            [
                $"<{Root}{Page}>; rel=\"original timegate\"",
                $"<{Root}/timemap/link{Page}>; rel=\"timemap\"; type=\"application/link-format\"; from=\"Fri, 01 May 2026 09:30:00 GMT\"; until=\"Mon, 04 May 2026 09:30:00 GMT\"",
                $"<{Root}{Page}?at=2026-05-01T09:30:00Z>; rel=\"first prev memento\"; datetime=\"Fri, 01 May 2026 09:30:00 GMT\"",
                $"<{Root}{Page}?at=2026-05-02T09:30:00Z>; rel=\"memento\"; datetime=\"Sat, 02 May 2026 09:30:00 GMT\"",
                $"<{Root}{Page}?at=2026-05-04T09:30:00Z>; rel=\"next last memento\"; datetime=\"Mon, 04 May 2026 09:30:00 GMT\"",
            ],
            Links(answer));
    }

    /// <summary>Section 4.5.6: what was said of a state once is said for ever.</summary>
    [Fact]
    public async Task Two_times_within_one_state_are_the_same_state()
    {
        using var first = await Site.Get($"{Page}?at=2026-05-02T09:30:00Z");
        using var second = await Site.Get($"{Page}?at=2026-05-03T22:00:00Z");

        Assert.Equal(first.Headers.GetValues("Memento-Datetime"), second.Headers.GetValues("Memento-Datetime"));
    }

    /// <summary>Sections 4.5.4 and 4.5.5: the state of an answer that was no page has the status of then.</summary>
    [Theory]
    [InlineData("/en/help/call?at=2026-05-06", HttpStatusCode.Gone)]
    [InlineData("/en/guidance/appeal?at=2026-05-06", HttpStatusCode.MovedPermanently)]
    public async Task A_state_that_is_no_page_is_a_state_too(string path, HttpStatusCode status)
    {
        using var answer = await Site.Get(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("Tue, 05 May 2026 09:30:00 GMT", Assert.Single(answer.Headers.GetValues("Memento-Datetime")));
    }

    /// <summary>Section 4.5.2.</summary>
    [Theory]
    [InlineData("/en/help/call", HttpStatusCode.Gone)]
    [InlineData("/en/guidance/appeal", HttpStatusCode.MovedPermanently)]
    public async Task A_page_that_is_no_more_leads_to_its_past(string path, HttpStatusCode status)
    {
        using var answer = await Site.Get(path);
        using var then = await Site.Get(path, ("Accept-Datetime", "Sat, 02 May 2026 00:00:00 GMT"));

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(Links(answer), link => link.Contains("timegate", StringComparison.Ordinal));
        Assert.Equal($"{path}?at=2026-05-01T09:30:00Z", then.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_never_was_has_no_past()
    {
        using var answer = await Site.Get("/en/policy/never");
        using var then = await Site.Get("/en/policy/never", ("Accept-Datetime", "Sat, 02 May 2026 00:00:00 GMT"));

        Assert.False(answer.Headers.Contains("Link"));
        Assert.Equal(HttpStatusCode.NotFound, then.StatusCode);
    }

    /// <summary>Section 4.5.8.</summary>
    [Theory]
    [InlineData("/en/search?q=claim")]
    [InlineData("/api/v1/search?q=claim")]
    public async Task A_search_does_not_negotiate_and_says_so(string path)
    {
        using var answer = await Site.Get(path, ("Accept-Datetime", "Sat, 02 May 2026 00:00:00 GMT"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("<http://mementoweb.org/terms/donotnegotiate>; rel=\"type\"", Assert.Single(answer.Headers.GetValues("Link")));
        Assert.DoesNotContain("Accept-Datetime", answer.Headers.Vary);
    }

    /// <summary>Section 5.</summary>
    [Fact]
    public async Task A_TimeMap_lists_every_state_of_a_page()
    {
        using var answer = await Site.Get("/timemap/link" + Page);

        Assert.Equal("application/link-format", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            $"""
            <{Root}{Page}>; rel="original timegate",
            <{Root}/timemap/link{Page}>; rel="self"; type="application/link-format"; from="Fri, 01 May 2026 09:30:00 GMT"; until="Mon, 04 May 2026 09:30:00 GMT",
            <{Root}{Page}?at=2026-05-01T09:30:00Z>; rel="first memento"; datetime="Fri, 01 May 2026 09:30:00 GMT",
            <{Root}{Page}?at=2026-05-02T09:30:00Z>; rel="memento"; datetime="Sat, 02 May 2026 09:30:00 GMT",
            <{Root}{Page}?at=2026-05-04T09:30:00Z>; rel="last memento"; datetime="Mon, 04 May 2026 09:30:00 GMT"

            """,
            await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("/en/policy", 6)]
    [InlineData("/en/about/translations", 6)]
    [InlineData("/en/help/call", 2)]
    [InlineData("/api/v1/pages/policy/hubs?language=fa", 3)]
    [InlineData("/charts/small-boat-arrivals/cumulative-by-year.svg?lang=fa", 6)]
    public async Task A_TimeMap_is_of_any_address_and_each_state_in_it_can_be_read(string path, int states)
    {
        var map = await Site.Client.GetStringAsync("/timemap/link" + path);

        var mementos = map.Split(",\n").Where(line => line.Contains("memento\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(states, mementos.Count);
        foreach (var memento in mementos)
        {
            using var answer = await Site.Get(memento[1..memento.IndexOf('>', StringComparison.Ordinal)]);
            Assert.Contains($"datetime=\"{Assert.Single(answer.Headers.GetValues("Memento-Datetime"))}\"", memento, StringComparison.Ordinal);
        }
    }

    /// <summary>The Vietnamese text came with release 3: for readers of other languages nothing changed.</summary>
    [Theory]
    [InlineData("/en/guidance/claim", 1)]
    [InlineData("/vi/guidance/claim", 2)]
    [InlineData("/api/v1/pages/guidance/claim", 2)]
    public async Task A_state_is_what_readers_of_the_language_see(string path, int states)
    {
        var map = await Site.Client.GetStringAsync("/timemap/link" + path);

        Assert.Equal(states, map.Split(",\n").Count(line => line.Contains("memento\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_TimeMap_is_found_by_the_whole_address_too()
    {
        var plain = await Site.Client.GetStringAsync("/timemap/link" + Page);
        var whole = await Site.Client.GetStringAsync($"/timemap/link/{Root}{Page}");

        Assert.Equal(plain, whole);
    }

    [Theory]
    [InlineData("/timemap/link/en/policy/never")]
    [InlineData("/timemap/link/en/search?q=claim")]
    [InlineData("/timemap/link/health/ready")]
    [InlineData("/timemap/link/content.git/HEAD")]
    [InlineData("/timemap/2/en/policy/hubs")]
    [InlineData("/timemap/1/en/policy/hubs")]
    [InlineData("/timemap/99999999999/en/policy/hubs")]
    [InlineData("/timemap")]
    public async Task What_has_no_states_has_no_TimeMap(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Site.Get(path)).StatusCode);

    [Theory]
    [InlineData(0, 1, "first last memento")]
    [InlineData(0, 2, "first memento")]
    [InlineData(1, 3, "memento")]
    [InlineData(2, 3, "last memento")]
    public void Of_a_list_the_ends_stand_out(int place, int count, string relation) => Assert.Equal(relation, MementoLinks.Relation(place, null, count));

    private static string[] Links(HttpResponseMessage answer) => string.Join(", ", answer.Headers.GetValues("Link")).Split(", <") switch
    {
        [var first, .. var others] => [first, .. others.Select(other => "<" + other)],
        var none => none,
    };
}
