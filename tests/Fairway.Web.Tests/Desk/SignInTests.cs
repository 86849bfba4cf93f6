using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk;

public sealed class SignInTests : IAsyncLifetime
{
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await DeskSite.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task The_owner_of_a_new_account_chooses_a_password_by_the_link_once_and_signs_in()
    {
        var link = $"/desk/welcome?link={await Desk.Add("author@example.org", "author", chooses: false)}";
        var visitor = Desk.Visitor();

        using (var chosen = await visitor.Submit(link, "/desk/welcome", ("password", DeskSite.Password), ("again", DeskSite.Password)))
            Assert.Equal("/desk/sign-in?done=password-chosen", chosen.Headers.Location!.ToString());
        using (var again = await visitor.Get(link))
            Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using (var signedIn = await visitor.Submit("/desk/sign-in", "/desk/sign-in", ("email", "AUTHOR@example.org"), ("password", DeskSite.Password)))
            Assert.Equal("/desk", signedIn.Headers.Location!.ToString());
        Assert.Contains("author@example.org", (await visitor.Page("/desk")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_after_24_hours()
    {
        var link = $"/desk/welcome?link={await Desk.Add("author@example.org", "author", chooses: false)}";
        Desk.Time.Advance(AccountLink.Lifetime - TimeSpan.FromSeconds(1));
        await Desk.Visitor().Page(link);
        Desk.Time.Advance(TimeSpan.FromSeconds(1));
        await Desk.Visitor().Page(link, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("short words", "short words", "at least 12")]
    [InlineData("passwordpassword", "passwordpassword", "first that are tried")]
    [InlineData("author@example.org", "author@example.org", "e-mail address")]
    [InlineData("a lantern under the bridge", "another lantern", "not the same")]
    public async Task A_password_that_will_not_do_is_said_and_the_link_still_works(string password, string again, string sentence)
    {
        var link = $"/desk/welcome?link={await Desk.Add("author@example.org", "author", chooses: false)}";
        using var refused = await Desk.Visitor().Submit(link, "/desk/welcome", ("password", password), ("again", again));

        Assert.Contains(sentence, (await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await Desk.Visitor().Page(link);
    }

    [Fact]
    public async Task No_answer_tells_whether_there_is_an_account()
    {
        await Desk.Add("author@example.org", "author");
        await Desk.Add("disabled@example.org", "author");
        await Desk.Add("invited@example.org", "author", chooses: false);
        await Desk.Register(register => register.Disable("disabled@example.org", Actor.Console, CancellationToken.None));

        var answers = new List<string>();
        foreach (var (email, password) in ((string, string)[])[("author@example.org", "wrong"), ("nobody@example.org", "wrong"), ("disabled@example.org", DeskSite.Password), ("invited@example.org", "wrong"), ("", ""), (new string('x', 5000), "wrong")])
        {
            using var answer = await Desk.Visitor().Submit("/desk/sign-in", "/desk/sign-in", ("email", email), ("password", password));
            answers.Add((await Visitor.Read(answer, email, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent);
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_for_a_quarter_of_an_hour()
    {
        await Desk.Add("author@example.org", "author");
        for (var i = 0; i < AccountServices.Tries; i++)
            await Refused("author@example.org", "wrong words");

        Desk.Time.Advance(AccountServices.LockedFor - TimeSpan.FromSeconds(1));
        await Refused("author@example.org", DeskSite.Password);
        Desk.Time.Advance(TimeSpan.FromSeconds(2));
        await Desk.SignedIn("author@example.org");
    }

    [Fact]
    public async Task Four_wrong_passwords_do_not_lock()
    {
        await Desk.Add("author@example.org", "author");
        for (var i = 0; i < AccountServices.Tries - 1; i++)
            await Refused("author@example.org", "wrong words");
        await Desk.SignedIn("author@example.org");
    }

    [Fact]
    public async Task Nobody_tries_more_often_than_ten_times_in_a_minute_with_one_address_be_there_an_account_or_not()
    {
        for (var i = 0; i < DeskLimits.TriesByAccount; i++)
            await Refused("nobody@example.org", "wrong words");

        using (var refused = await Desk.Visitor().Submit("/desk/sign-in", "/desk/sign-in", ("email", " NOBODY@example.org"), ("password", "wrong words")))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(45), refused.Headers.RetryAfter!.Delta);
        }

        Desk.Time.Advance(TimeSpan.FromSeconds(45));
        await Refused("nobody@example.org", "wrong words");
    }

    [Fact]
    public async Task One_client_tries_at_most_twenty_times_in_a_minute_and_others_are_not_held_up()
    {
        var visitor = Desk.Visitor();
        var token = await visitor.Token("/desk/sign-in");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i <= DeskLimits.TriesByClient; i++)
        {
            using var answer = await visitor.Post("/desk/sign-in", token, ("email", $"nobody{i}@example.org"), ("password", "wrong words"));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, DeskLimits.TriesByClient), HttpStatusCode.TooManyRequests], statuses);
        await visitor.Page("/desk/sign-in");
        await Refused("nobody@example.org", "wrong words");
    }

    [Fact]
    public async Task A_session_ends_within_a_minute_of_disabling_its_account()
    {
        await Desk.Add("author@example.org", "author");
        var visitor = await Desk.SignedIn("author@example.org");
        await Desk.Register(register => register.Disable("author@example.org", Actor.Console, CancellationToken.None));

        Desk.Time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        using var answer = await visitor.Get("/desk");
        Assert.Equal("/desk/sign-in?to=%2Fdesk", answer.Headers.Location!.ToString());
        Assert.True(SessionLimits.CheckedEvery < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_from_the_session_within_a_minute_and_one_that_is_given_is_there()
    {
        await Desk.Add("author@example.org", "author");
        var visitor = await Desk.SignedIn("author@example.org");
        await Desk.Register(register => register.Grant("author@example.org", "reviewer", null, Actor.Console, CancellationToken.None));
        await Desk.Register(register => register.Revoke("author@example.org", "author", null, Actor.Console, CancellationToken.None));

        Desk.Time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        Assert.Equal(["Reviewer"], (await visitor.Page("/desk")).QuerySelectorAll(".log dt").Select(role => role.TextContent));
    }

    [Fact]
    public async Task A_session_ends_after_two_hours_without_a_request_and_after_twelve_with_them()
    {
        await Desk.Add("author@example.org", "author");
        var visitor = await Desk.SignedIn("author@example.org");
        for (var passed = TimeSpan.FromMinutes(90); passed < SessionLimits.Longest; passed += TimeSpan.FromMinutes(90))
        {
            Desk.Time.Advance(TimeSpan.FromMinutes(90));
            await visitor.Page("/desk");
            // What changes the account gives the session new claims, and no new beginning.
            (await visitor.Submit("/desk/security", "/desk/security/interface", ("language", "en"))).Dispose();
        }

        Desk.Time.Advance(TimeSpan.FromMinutes(90));
        using (var tooOld = await visitor.Get("/desk"))
            Assert.Equal(HttpStatusCode.Found, tooOld.StatusCode);

        var idle = await Desk.SignedIn("author@example.org");
        Desk.Time.Advance(SessionLimits.Idle + TimeSpan.FromSeconds(1));
        using var answer = await idle.Get("/desk");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_forgets_the_session_and_a_form_without_its_token_does_nothing()
    {
        await Desk.Add("author@example.org", "author");
        var visitor = await Desk.SignedIn("author@example.org");
        using (var forged = await visitor.Post("/desk/sign-out"))
            Assert.Contains("out of date", (await Visitor.Read(forged, expected: HttpStatusCode.BadRequest)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await visitor.Page("/desk");

        using (var left = await visitor.Submit("/desk", "/desk/sign-out"))
            Assert.Equal("/desk/sign-in?done=signed-out", left.Headers.Location!.ToString());
        Assert.DoesNotContain(DeskCookies.Session, visitor.Cookies.Keys);
    }

    [Theory]
    [InlineData("/desk/security", "/desk/security")]
    [InlineData("//evil.example/desk", "/desk")]
    [InlineData("https://evil.example", "/desk")]
    [InlineData("/deskevil", "/desk")]
    [InlineData("/desk/\\evil.example", "/desk")]
    [InlineData("/en", "/desk")]
    public async Task After_signing_in_one_stays_at_the_desk(string to, string expected)
    {
        await Desk.Add("author@example.org", "author");
        using var answer = await Desk.Visitor().Submit($"/desk/sign-in?to={Uri.EscapeDataString(to)}", "/desk/sign-in", ("email", "author@example.org"), ("password", DeskSite.Password), ("to", to));
        Assert.Equal(expected, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_desk_speaks_the_language_of_its_account_from_right_to_left_too()
    {
        await Desk.Add("author@example.org", "author", speaks: "fa");
        var visitor = await Desk.SignedIn("author@example.org");
        var page = await visitor.Page("/desk");
        Assert.Equal(("fa", "rtl", "نمای کلی"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir"), page.QuerySelector("h1")!.TextContent));

        (await visitor.Submit("/desk/security", "/desk/security/interface", ("language", "en"))).Dispose();
        Assert.Equal("ltr", (await visitor.Page("/desk")).DocumentElement.GetAttribute("dir"));

        var stranger = Desk.Visitor();
        stranger.Language = "fa-IR, en;q=0.5";
        Assert.Equal("ورود به میز کار", (await stranger.Page("/desk/sign-in")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Who_signed_in_stands_in_the_activity_and_no_address_in_the_log()
    {
        await Desk.Add("author@example.org", "author");
        await Desk.SignedIn("author@example.org");
        var latest = (await Desk.In(services => services.GetRequiredService<ActivityLog>().Latest(1, CancellationToken.None))).Single();
        var account = await Desk.In(services => services.GetRequiredService<AccountRegister>().Find("author@example.org"));
        Assert.Equal(("signed-in.password", account!.Id), (latest.Act, latest.Actor));
        Assert.DoesNotContain(Desk.Log.All, line => line.Contains("author@example.org", StringComparison.OrdinalIgnoreCase) || line.Contains(DeskSite.Password, StringComparison.Ordinal));
    }

    private async Task Refused(string email, string password)
    {
        using var answer = await Desk.Visitor().Submit("/desk/sign-in", "/desk/sign-in", ("email", email), ("password", password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
