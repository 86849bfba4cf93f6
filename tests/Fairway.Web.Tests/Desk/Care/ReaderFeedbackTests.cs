using System.Net;
using System.Text;
using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Store;
using Fairway.Web.Reading.Feedback;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>A reader says that something is wrong on a page.</summary>
public sealed class ReaderFeedbackTests : IAsyncLifetime
{
    private const string Form = "/en/feedback?page=guidance/claim";

    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await DeskSite.Start(published: true);

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Theory]
    [InlineData("/en/guidance/claim", Form, "Is something wrong on this page?")]
    [InlineData("/fa/guidance/claim", "/fa/feedback?page=guidance/claim", "آیا چیزی در این صفحه نادرست است؟")]
    [InlineData("/en/data/small-boat-arrivals", "/en/feedback?page=data/small-boat-arrivals", "Is something wrong on this page?")]
    public async Task Every_page_of_content_asks_at_its_end_and_stays_kept_for_all(string page, string form, string words)
    {
        var link = (await Desk.Site.Page(page)).QuerySelector($"main a[href='{form}']")!;
        Assert.Equal((words, "nofollow"), (link.TextContent, link.GetAttribute("rel")));
        using var again = await Desk.Site.Get(page);
        Assert.Equal((true, TimeSpan.FromMinutes(1)), (again.Headers.CacheControl!.Public, again.Headers.CacheControl.MaxAge));
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_message_is_kept_with_page_language_release_kind_and_day_and_nothing_else()
    {
        using var sent = await Send("/fa/feedback?page=guidance/claim", ("kind", "translation"), ("text", "واژهٔ «مهلت» نادرست است. a@example.org\r\n۰۲۰۷۹۴۶۰۹۵۸"));

        Assert.Equal((HttpStatusCode.Found, "/fa/feedback/thanks?page=guidance/claim"), (sent.StatusCode, sent.Headers.Location!.ToString()));
        Assert.False(sent.Headers.Contains("Set-Cookie"));
        var entry = Assert.Single(await Entries());
        Assert.Equal(
            ("guidance/claim", "fa", 1, FeedbackKind.Translation, "واژهٔ «مهلت» نادرست است. [removed]\n[removed]", new DateOnly(2026, 12, 1)),
            (entry.Page, entry.Language, entry.Release, entry.Kind, entry.Text, entry.Day));
        Assert.Equal(
            ["Id", "Page", "Language", "Release", "Kind", "Text", "Day", "SettledBy", "SettledOn", "Remark"],
            await Desk.In(services => services.GetRequiredService<DeskStore>().Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM pragma_table_info('Feedback')").ToListAsync()));
        var thanks = await Desk.Site.Page("/fa/feedback/thanks?page=guidance/claim");
        Assert.Equal(("سپاسگزاریم", "/fa/guidance/claim"), (thanks.QuerySelector("h1")!.TextContent, thanks.QuerySelector("main p a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task The_form_needs_no_script_and_says_who_helps_instead_and_is_no_page_for_search_engines()
    {
        var page = await Desk.Site.Page(Form);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("2000", page.QuerySelector("textarea")!.GetAttribute("maxlength"));
        Assert.NotNull(page.QuerySelector(".call.help a[href='/en/help/call']"));
        Assert.NotNull(page.QuerySelector(".exit"));
        Assert.Equal(["/en", "/ar", "/fa", "/vi"], page.QuerySelectorAll(".langs a").Select(link => link.GetAttribute("href")![..3]));
        using var answer = await Desk.Site.Get(Form);
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("abcd", HttpStatusCode.UnprocessableEntity)]
    [InlineData("\u200f\u202e\u0001 \n ", HttpStatusCode.UnprocessableEntity)]
    public async Task Too_little_is_said_and_the_choice_stays(string text, HttpStatusCode status)
    {
        using var sent = await Send(Form, ("kind", "unclear"), ("text", text));
        var page = await Visitor.Read(sent, expected: status);
        Assert.Equal("Say in a few words what is wrong.", page.QuerySelector("[role=alert] p:not(.kind)")!.TextContent);
        Assert.Equal("unclear", page.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task Too_much_is_said_with_the_words_that_were_typed_encoded()
    {
        var typed = "<script>alert(1)</script></textarea>" + new string('w', FeedbackLimits.MaxText);
        using var sent = await Send(Form, ("text", typed));
        var page = await Visitor.Read(sent, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Contains("2,000", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("no-store", sent.Headers.CacheControl!.ToString());
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task The_longest_message_in_any_script_fits()
    {
        using var sent = await Send(Form, ("text", new string('ቃ', FeedbackLimits.MaxText)));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Equal(FeedbackLimits.MaxText, Assert.Single(await Entries()).Text.Length);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Nothing", "")]
    public async Task A_form_of_another_site_sends_nothing(string header, string value)
    {
        using var request = Request(Form, ("text", "Something is wrong."));
        request.Headers.Remove("Sec-Fetch-Site");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await Desk.Site.Client.SendAsync(request);
        var page = await Visitor.Read(answer, expected: HttpStatusCode.Forbidden);
        Assert.Equal("", page.QuerySelector("textarea")!.TextContent);
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task A_browser_that_says_the_origin_alone_is_let_in()
    {
        using var request = Request(Form, ("text", "Something is wrong."));
        request.Headers.Remove("Sec-Fetch-Site");
        request.Headers.TryAddWithoutValidation("Origin", "https://fairway.example");
        using var answer = await Desk.Site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/json", "{\"text\":\"Something is wrong.\"}")]
    [InlineData("text/plain", "text=Something is wrong.")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nSomething is wrong.\r\n--x--\r\n")]
    public async Task Nothing_but_a_form_is_read(string type, string body)
    {
        using var request = Request(Form);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await Desk.Site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task More_than_a_form_can_be_is_refused()
    {
        using var large = await Send(Form, ("text", new string('w', FeedbackLimits.FormBytes)));
        using var many = await Send(Form, [.. Enumerable.Range(0, 50).Select(i => ($"field{i}", "x"))]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (large.StatusCode, many.StatusCode));

        using var request = Request(Form);
        request.Content = new PushedContent("text=" + new string('w', FeedbackLimits.FormBytes + 1));
        using var unsaid = await Desk.Site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task A_program_that_fills_in_every_field_is_thanked_and_nothing_is_kept()
    {
        using var sent = await Send(Form, ("text", "Buy something."), ("website", "https://spam.example"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task One_client_sends_five_in_an_hour_and_others_go_on()
    {
        for (var i = 0; i < FeedbackLimits.ByClient; i++)
            (await Send(Form, ("text", "Something is wrong."))).Dispose();
        using var refused = await Send(Form, ("text", "Something else is wrong."));
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (refused.StatusCode, refused.Headers.RetryAfter!.Delta > TimeSpan.FromMinutes(20)));
        Assert.Equal("Something else is wrong.", (await Visitor.Read(refused, expected: HttpStatusCode.TooManyRequests)).QuerySelector("textarea")!.TextContent);

        using (var other = await Send(Form, "203.0.113.7", ("text", "Something is wrong.")))
            Assert.Equal(HttpStatusCode.Found, other.StatusCode);
        Desk.Time.Advance(FeedbackLimits.Window);
        using var later = await Send(Form, ("text", "Something is wrong."));
        Assert.Equal(HttpStatusCode.Found, later.StatusCode);
    }

    [Fact]
    public async Task All_readers_together_send_so_many_in_an_hour()
    {
        for (var i = 0; i < FeedbackLimits.ByAll; i++)
            (await Send(Form, $"203.0.113.{i / FeedbackLimits.ByClient}", ("text", "Something is wrong."))).Dispose();
        using var refused = await Send(Form, "198.51.100.1", ("text", "Something is wrong."));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(FeedbackLimits.ByAll, (await Entries()).Count);
    }

    [Theory]
    [InlineData("/en/feedback")]
    [InlineData("/en/feedback?page=guidance/none")]
    [InlineData("/en/feedback?page=data/none")]
    [InlineData("/en/feedback?page=..%2F..%2Fdesk")]
    [InlineData("/en/feedback/thanks?page=x")]
    [InlineData("/en/feedback?page=guidance/claim&at=2026-12-01T09:30:15Z")]
    public async Task What_is_no_page_of_now_has_no_form(string address)
    {
        using var answer = await Desk.Site.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        if (!address.Contains("thanks", StringComparison.Ordinal) && !address.Contains("at=", StringComparison.Ordinal))
        {
            using var sent = await Send(address, ("text", "Something is wrong."));
            Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        }
    }

    [Fact]
    public async Task While_the_database_is_away_the_words_stay_and_the_page_says_so()
    {
        await Desk.In(services => services.GetRequiredService<DeskStore>().Database.ExecuteSqlRawAsync("ALTER TABLE \"Feedback\" RENAME TO \"Gone\""));
        using var sent = await Send(Form, ("text", "Something is wrong."));
        var page = await Visitor.Read(sent, expected: HttpStatusCode.ServiceUnavailable);
        Assert.Equal("Something is wrong.", page.QuerySelector("textarea")!.TextContent);
        Assert.Contains("could not be kept", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Desk.Log.All, line => line.Contains("A reader's message was not kept", StringComparison.Ordinal));
        Assert.DoesNotContain(Desk.Log.All, line => line.Contains("Something is wrong.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_node_without_a_desk_asks_nothing_and_takes_nothing()
    {
        using var content = new TemporaryFolder();
        SmallContent.WriteTo(content);
        await using var site = await RunningSite.Start(content.Path);
        Assert.Null((await site.Page("/en/guidance/claim")).QuerySelector("a[href*='feedback']"));
        await site.Page(Form, HttpStatusCode.NotFound);
        using var request = Request(Form, ("text", "Something is wrong."));
        using var sent = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    private Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] fields) => Send(address, "203.0.113.250", fields);

    private Task<HttpResponseMessage> Send(string address, string client, params (string Name, string Value)[] fields)
    {
        var request = Request(address, fields);
        request.Headers.Add("X-Forwarded-For", client);
        return Desk.Site.Client.SendAsync(request);
    }

    /// <summary>As a browser of today sends a form of this site.</summary>
    private static HttpRequestMessage Request(string address, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    private Task<List<FeedbackEntry>> Entries() => Desk.In(services => services.GetRequiredService<DeskStore>().Feedback.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());
}
