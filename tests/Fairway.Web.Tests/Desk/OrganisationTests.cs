using System.Net;
using AngleSharp.Html.Dom;
using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Organisations;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Desk;

/// <summary>Sign-in by an organisation, against two real providers, with every redirect that a browser follows.</summary>
public sealed class OrganisationTests(LocalProviders providers) : IAsyncLifetime, IClassFixture<LocalProviders>
{
    private const string Email = "mina@north.example";
    private const string Answer = "/desk/sign-in/organisation/north/answer";

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly FakeTimeProvider _time = new(DeskSite.Began);
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    private LocalProvider North => providers.North;

    private LocalProvider South => providers.South;

    public async ValueTask InitializeAsync()
    {
        North.Reset(_time, new("mina-1", Email) { At = _time.GetUtcNow() });
        South.Reset(_time, new("nobody", null));
        _desk = await DeskSite.Start(builder => builder.Configuration.AddInMemoryCollection([.. North.Settings(0, "north", "North <Council>"), .. South.Settings(1, "south", "South")]), time: _time);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return Desk.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_for_whom_an_account_was_set_up_signs_in_and_is_known_by_issuer_and_subject_from_then_on()
    {
        await Invite(Email);
        var visitor = Desk.Visitor();
        var page = await visitor.Page("/desk/sign-in?to=/desk/security");
        var link = page.QuerySelectorAll(".organisations a").OfType<IHtmlAnchorElement>().First();
        Assert.Equal("Sign in by North <Council>", link.TextContent);
        using (var first = await Follow(visitor, await visitor.Get(link.GetAttribute("href")!)))
            Assert.Equal("/desk/security", first.Headers.Location!.ToString());
        await visitor.Page("/desk");

        North.Person = North.Person with { Email = "married@north.example", EmailVerified = false };
        using (var second = await SignIn(Desk.Visitor()))
            Assert.Equal("/desk", second.Headers.Location!.ToString());
        var acts = await Desk.In(services => services.GetRequiredService<AccountStore>().Activity.Select(entry => entry.Act + " " + entry.Detail).ToListAsync());
        Assert.Equal(["account.added north", "role.granted author", "organisation.linked north", "signed-in.organisation north", "signed-in.organisation north"], acts);
    }

    [Fact]
    public async Task The_provider_is_asked_for_a_code_with_PKCE_a_state_and_a_nonce_and_no_more_than_the_settings_say()
    {
        var visitor = Desk.Visitor();
        (await SignIn(visitor)).Dispose();

        var asked = North.Asked!;
        // The answer to a code comes in the query where nothing else is asked for.
        Assert.Equal(("code", null, "openid email department"), (asked.ResponseType, asked.ResponseMode, asked.Scope));
        Assert.Equal("https://fairway.example" + Answer, asked.RedirectUri);
        Assert.Equal("S256", asked.CodeChallengeMethod);
        Assert.False(string.IsNullOrEmpty(asked.CodeChallenge) || string.IsNullOrEmpty(asked.State) || string.IsNullOrEmpty(asked.Nonce));
        Assert.Null(asked.MaxAge);
        var cookies = visitor.SetCookies.Where(cookie => cookie.StartsWith("__Secure-", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; path=/desk/sign-in/organisation/north/answer", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/en")]
    public async Task It_leads_to_the_desk_and_nowhere_else(string to)
    {
        await Invite(Email);
        using var answer = await SignIn(Desk.Visitor(), $"/desk/sign-in/organisation/north?to={Uri.EscapeDataString(to)}");
        Assert.Equal("/desk", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task No_organisation_opens_an_account_that_was_not_set_up_for_it_whatever_its_address()
    {
        await Desk.Add(Email, "administrator");
        await Refuses(await SignIn(Desk.Visitor()), "does not know you");

        await Invite("omid@south.example", "south");
        South.Person = new("omid", "omid@south.example");
        North.Person = new("mallory", "omid@south.example");
        await Refuses(await SignIn(Desk.Visitor()), "does not know you");
        (await SignIn(Desk.Visitor(), "/desk/sign-in/organisation/south")).Dispose();
        // By the same subject, too.
        North.Person = new("omid", "omid@south.example");
        await Refuses(await SignIn(Desk.Visitor()), "does not know you");
        Assert.Equal(1, await Desk.In(services => services.GetRequiredService<AccountStore>().UserLogins.CountAsync()));
    }

    [Fact]
    public async Task An_address_that_the_organisation_gives_to_somebody_else_opens_nothing()
    {
        await Invite(Email);
        (await SignIn(Desk.Visitor())).Dispose();
        North.Person = North.Person with { Subject = "mina-2" };
        await Refuses(await SignIn(Desk.Visitor()), "does not know you");
    }

    [Theory]
    [InlineData("m\u0131na@north.example")]
    [InlineData("mina@north.example.evil.example")]
    [InlineData("mina@\uff4eorth.example")]
    [InlineData("")]
    public async Task An_address_that_looks_like_it_opens_nothing(string email)
    {
        await Invite(Email);
        North.Person = North.Person with { Email = email };
        using var answer = await SignIn(Desk.Visitor());
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(false, true, null)]
    [InlineData(null, true, null)]
    [InlineData(false, false, null)]
    [InlineData(true, true, false)]
    public async Task An_address_that_is_not_verified_opens_nothing(bool? isVerified, bool isInToken, bool? isVerifiedElsewhere)
    {
        await Invite(Email);
        North.Person = North.Person with { EmailVerified = isVerified, IsInToken = isInToken, EmailVerifiedElsewhere = isVerifiedElsewhere };
        await Refuses(await SignIn(Desk.Visitor()), "not verified");
    }

    [Fact]
    public async Task An_address_may_come_from_the_endpoint_for_user_info()
    {
        await Invite(Email);
        North.Person = North.Person with { IsInToken = false };
        using var answer = await SignIn(Desk.Visitor());
        Assert.Equal("/desk", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disabled_account_takes_no_sign_in_before_it_is_linked_or_after(bool isLinked)
    {
        await Invite(Email);
        if (isLinked)
            (await SignIn(Desk.Visitor())).Dispose();
        await Desk.Register(register => register.Disable(Email, Actor.Console, CancellationToken.None));
        await Refuses(await SignIn(Desk.Visitor()), "takes no sign-in");
    }

    [Fact]
    public async Task A_locked_account_takes_none_and_a_session_ends_when_its_account_is_disabled()
    {
        await Invite(Email);
        var visitor = Desk.Visitor();
        (await SignIn(visitor)).Dispose();
        await Desk.In(services => services.GetRequiredService<AccountStore>().Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.LockoutEnd, _time.GetUtcNow() + AccountServices.LockedFor)));
        await Refuses(await SignIn(Desk.Visitor()), "takes no sign-in");

        await Desk.Register(register => register.Disable(Email, Actor.Console, CancellationToken.None));
        _time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        using var ended = await visitor.Get("/desk");
        Assert.StartsWith("/desk/sign-in", ended.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_taken_from_its_organisation_is_closed_to_it_and_forgets_the_subject()
    {
        await Invite(Email);
        var visitor = Desk.Visitor();
        (await SignIn(visitor)).Dispose();
        await Desk.Register(register => register.SetOrganisation(Email, null, Actor.Console, CancellationToken.None));
        _time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        using (var ended = await visitor.Get("/desk"))
            Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        await Refuses(await SignIn(Desk.Visitor()), "does not know you");

        await Desk.Register(register => register.SetOrganisation(Email, "north", Actor.Console, CancellationToken.None));
        North.Person = North.Person with { Subject = "mina-2" };
        using var anew = await SignIn(Desk.Visitor());
        Assert.Equal("/desk", anew.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("mfa", null, true)]
    [InlineData("pwd", "level-2", true)]
    [InlineData("otp", "level-1", false)]
    public async Task A_publisher_needs_a_second_factor_of_the_organisation_or_of_the_desk(string method, string? proof, bool counts)
    {
        await Invite(Email, role: "publisher");
        North.Person = North.Person with { Methods = [method], Class = proof };
        var visitor = Desk.Visitor();
        (await SignIn(visitor)).Dispose();
        using var desk = await visitor.Get("/desk");
        Assert.Equal(counts ? null : "/desk/security", desk.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Where_the_organisation_says_nothing_of_a_second_factor_the_desk_asks_for_its_own()
    {
        await Invite(Email, role: "publisher");
        var visitor = Desk.Visitor();
        (await SignIn(visitor)).Dispose();
        using (var begun = await visitor.Submit("/desk/security", "/desk/security/authenticator"))
            Assert.Equal("/desk/security/authenticator", begun.Headers.Location!.ToString());
        Desk.Knows(Email, (await visitor.Page("/desk/security/authenticator")).QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        using (var confirmed = await visitor.Submit("/desk/security/authenticator", "/desk/security/authenticator/confirm", ("code", Desk.Code(Email))))
            Assert.Equal(AccountManager.RecoveryCodes, (await Visitor.Read(confirmed)).QuerySelectorAll(".codes li").Length);
        await visitor.Page("/desk");

        _time.Advance(TimeSpan.FromMinutes(1));
        var other = Desk.Visitor();
        using (var half = await SignIn(other, "/desk/sign-in/organisation/north?to=/desk/accounts"))
            Assert.Equal("/desk/sign-in/second?to=%2Fdesk%2Faccounts", half.Headers.Location!.ToString());
        using (var notYet = await other.Get("/desk"))
            Assert.StartsWith("/desk/sign-in", notYet.Headers.Location!.ToString(), StringComparison.Ordinal);
        using (var whole = await other.Submit("/desk/sign-in/second", "/desk/sign-in/second", ("code", Desk.Code(Email))))
            Assert.Equal("/desk", whole.Headers.Location!.ToString());
        await other.Page("/desk");
    }

    [Fact]
    public async Task Who_has_no_password_looks_after_the_account_shortly_after_proving_who_they_are()
    {
        await Invite(Email);
        var visitor = Desk.Visitor();
        (await SignIn(visitor)).Dispose();
        var page = await visitor.Page("/desk/security");
        Assert.Null(page.QuerySelector("input[name=current]"));
        Assert.Null(page.QuerySelector("form[action='/desk/security/password']"));
        using (var password = await visitor.Post("/desk/security/password", await visitor.Token("/desk/security"), ("password", DeskSite.Password), ("again", DeskSite.Password)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, password.StatusCode);

        _time.Advance(SessionLimits.Fresh + TimeSpan.FromSeconds(1));
        using (var late = await visitor.Submit("/desk/security", "/desk/security/authenticator"))
            Assert.Contains("more than 10 minutes", (await Visitor.Read(late, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var again = (await visitor.Page("/desk/security")).QuerySelector("a[href*=organisation]")!.GetAttribute("href")!;
        (await SignIn(visitor, again)).Dispose();
        Assert.Equal(0, North.Asked!.MaxAge);
        // A provider that has not asked again says so.
        using (var still = await visitor.Submit("/desk/security", "/desk/security/authenticator"))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, still.StatusCode);

        North.Person = North.Person with { At = _time.GetUtcNow() };
        using (var back = await SignIn(visitor, again))
            Assert.Equal("/desk/security", back.Headers.Location!.ToString());
        using var fresh = await visitor.Submit("/desk/security", "/desk/security/authenticator");
        Assert.Equal("/desk/security/authenticator", fresh.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Signing_out_says_that_the_session_of_the_organisation_goes_on()
    {
        await Invite(Email);
        var visitor = Desk.Visitor();
        (await SignIn(visitor)).Dispose();
        using var left = await visitor.Submit("/desk", "/desk/sign-out");
        Assert.Contains("goes on", (await visitor.Page(left.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        using var desk = await visitor.Get("/desk");
        Assert.Equal(HttpStatusCode.Found, desk.StatusCode);
    }

    [Fact]
    public async Task An_answer_counts_once_and_in_the_browser_that_asked()
    {
        await Invite(Email);
        var (visitor, other) = (Desk.Visitor(), Desk.Visitor());
        var answer = await ToAnswer(visitor);
        await Refuses(await other.Get(answer), "does not count", HttpStatusCode.BadRequest);
        using (var first = await visitor.Get(answer))
            Assert.Equal("/desk", first.Headers.Location!.ToString());
        await Refuses(await visitor.Get(answer), "does not count", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_code_of_somebody_elses_sign_in_is_refused_by_PKCE()
    {
        await Invite(Email);
        var (visitor, other) = (Desk.Visitor(), Desk.Visitor());
        var stolen = Field(await ToAnswer(other), "code");
        var own = await ToAnswer(visitor);
        await Refuses(await visitor.Get(own.Replace(Field(own, "code"), stolen, StringComparison.Ordinal)), "does not count", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("?code=x&state=forged")]
    [InlineData("?code=x")]
    [InlineData("?state=x&error=access_denied")]
    [InlineData("?id_token=x&access_token=y&state=z")]
    [InlineData("")]
    public async Task What_answers_no_question_is_refused(string query) => await Refuses(await Desk.Visitor().Get(Answer + query), "does not count", HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_state_of_another_organisation_is_refused()
    {
        var visitor = Desk.Visitor();
        var answer = await ToAnswer(visitor);
        await Refuses(await visitor.Get(answer.Replace("/north/", "/south/", StringComparison.Ordinal)), "does not count", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_token_with_another_nonce_is_refused()
    {
        await Invite(Email);
        North.ForgetsNonce = true;
        await Refuses(await SignIn(Desk.Visitor()), "does not count", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_token_that_has_expired_is_refused()
    {
        await Invite(Email);
        North.Clock = new FakeTimeProvider(_time.GetUtcNow() - TimeSpan.FromHours(1));
        await Refuses(await SignIn(Desk.Visitor()), "could not be asked", HttpStatusCode.BadGateway);
    }

    [Theory]
    [InlineData("access_denied", HttpStatusCode.Forbidden, "did not let you in")]
    [InlineData("server_error", HttpStatusCode.BadGateway, "could not be asked")]
    public async Task An_error_of_the_provider_is_a_page_that_repeats_nothing_of_it(string error, HttpStatusCode status, string sentence)
    {
        North.Error = error;
        await Refuses(await SignIn(Desk.Visitor()), sentence, status);
        Assert.DoesNotContain(Desk.Log.All, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_that_is_away_is_said_before_and_after_and_the_log_holds_nothing_secret()
    {
        await using var provider = await LocalProvider.Start("north");
        provider.Reset(_time, North.Person);
        await using var desk = await DeskSite.Start(builder => builder.Configuration.AddInMemoryCollection(provider.Settings(0, "north", "North")), time: _time);
        var visitor = desk.Visitor();
        var answer = await AtProvider(await visitor.Get("/desk/sign-in/organisation/north"));
        await provider.Stop();
        await Refuses(await visitor.Get(answer), "could not be asked", HttpStatusCode.BadGateway);
        await using (var cold = await DeskSite.Start(builder => builder.Configuration.AddInMemoryCollection(provider.Settings(0, "north", "North")), time: _time))
        {
            await Refuses(await cold.Visitor().Get("/desk/sign-in/organisation/north"), "could not be asked", HttpStatusCode.BadGateway);
            Assert.Contains(cold.Log.All, line => line.Contains("Nobody can sign in by North: ", StringComparison.Ordinal));
            Assert.DoesNotContain(cold.Log.All, line => line.Contains("database", StringComparison.Ordinal));
        }

        Assert.Contains(desk.Log.All, line => line.Contains("Nobody could sign in by North: ", StringComparison.Ordinal));
        string[] secrets = [Field(answer, "code"), Field(answer, "state"), LocalProvider.ClientSecret, Email];
        Assert.DoesNotContain(desk.Log.All, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
        await visitor.Page("/desk/sign-in");
    }

    [Fact]
    public async Task One_client_begins_and_ends_only_so_many_sign_ins_in_a_minute()
    {
        var visitor = Desk.Visitor();
        for (var i = 0; i < DeskLimits.TriesByClient / 2; i++)
        {
            (await visitor.Get("/desk/sign-in/organisation/north")).Dispose();
            (await visitor.Get(Answer + "?code=x&state=y")).Dispose();
        }

        foreach (var path in (string[])["/desk/sign-in/organisation/north", Answer + "?code=x&state=y"])
        {
            using var refused = await visitor.Get(path);
            Assert.Equal((HttpStatusCode.TooManyRequests, "no-store"), (refused.StatusCode, refused.Headers.CacheControl!.ToString()));
        }
    }

    [Fact]
    public async Task One_that_the_settings_do_not_name_is_not_there()
    {
        await Desk.Visitor().Page("/desk/sign-in/organisation/west", HttpStatusCode.NotFound);
        using var answer = await Desk.Visitor().Get("/desk/sign-in/organisation/west/answer");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task An_administrator_adds_an_account_for_an_organisation_without_a_link_and_changes_it_with_a_tick()
    {
        await Desk.Add("administrator@example.org", "administrator");
        await Desk.AddAuthenticator("administrator@example.org");
        var administrator = await Desk.SignedIn("administrator@example.org");
        using (var added = await administrator.Submit("/desk/accounts", "/desk/accounts/add", ("email", Email), ("role", "author"), ("organisation", "north")))
            Assert.Equal("/desk/accounts?done=account-added", added.Headers.Location!.ToString());
        using (var wrong = await administrator.Submit("/desk/accounts", "/desk/accounts/add", ("email", "x@example.org"), ("role", "author"), ("organisation", "west")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);

        var account = (await Desk.Register(async register => AccountChange.Done((await register.Find(Email))!))).Account!;
        Assert.Null(account.PasswordHash);
        var page = $"/desk/accounts/{account.Id}";
        Assert.Contains("North <Council>", (await administrator.Page(page)).QuerySelector("section[aria-labelledby=by] p")!.TextContent, StringComparison.Ordinal);
        using (var unsure = await administrator.Submit(page, page + "/organisation", ("organisation", "south")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        using (var changed = await administrator.Submit(page, page + "/organisation", ("organisation", "south"), ("sure", "true")))
            Assert.Equal(page + "?done=organisation-set", changed.Headers.Location!.ToString());
        using (var same = await administrator.Submit(page, page + "/organisation", ("organisation", "south"), ("sure", "true")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, same.StatusCode);
        using var none = await administrator.Submit(page, page + "/organisation", ("organisation", ""), ("sure", "true"));
        Assert.Equal(HttpStatusCode.Found, none.StatusCode);
    }

    [Theory]
    [InlineData("Id", "North!", "Id is 'North!'")]
    [InlineData("Id", "south", "which another organisation has")]
    [InlineData("Name", " ", "Name is not of 1 to 60")]
    [InlineData("Authority", "http://login.north.example", "Authority is no address")]
    [InlineData("Authority", "login", "Authority is no address")]
    [InlineData("Authority", "https://login.north.example/?x", "Authority is no address")]
    [InlineData("ClientId", "", "ClientId is empty")]
    [InlineData("ClientSecret", " ", "ClientSecret is empty")]
    [InlineData("Scopes:0", "a b", "Scopes has one")]
    [InlineData("SecondFactor:0", " ", "SecondFactor has an empty value")]
    public void A_wrong_setting_is_a_sentence_that_names_it(string setting, string value, string sentence)
    {
        var settings = North.Settings(1, "north", "North").Concat(South.Settings(0, "south", "South")).ToDictionary(StringComparer.Ordinal);
        Assert.Empty(Faults(settings));
        settings[$"Fairway:Desk:Organisations:1:{setting}"] = value;
        Assert.Contains(sentence, Assert.Single(Faults(settings)), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_ten_organisations_at_most() => Assert.Contains(
        "at most 10",
        Assert.Single(Faults(Enumerable.Range(0, OrganisationLimits.Most + 1).SelectMany(number => North.Settings(number, $"north-{number}", "North")).ToDictionary(StringComparer.Ordinal))),
        StringComparison.Ordinal);

    private static string[] Faults(Dictionary<string, string?> settings) =>
        [.. OrganisationOptionsRule.Faults(DeskOptions.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).Organisations, "Fairway:Desk:Organisations")];

    private static string Field(string address, string name) => System.Web.HttpUtility.ParseQueryString(new Uri("https://fairway.example" + address).Query)[name]!;

    /// <summary>A page of the desk, with its status and a sentence, that leads nowhere and signs nobody in.</summary>
    private static async Task Refuses(HttpResponseMessage answer, string sentence, HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        using (answer)
        {
            var page = await Visitor.Read(answer, expected: status);
            Assert.Contains(sentence, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page.Body.TextContent, StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith(DeskCookies.Session, StringComparison.Ordinal)));
        }
    }

    private async Task Invite(string email, string organisation = "north", string role = "author")
    {
        var added = await Desk.Register(register => register.AddOfOrganisation(email, null, role, null, LanguageTag.Parse("en"), organisation, Actor.Console, CancellationToken.None));
        Assert.True(added is { IsDone: true, Token: null });
    }

    /// <summary>From the button to the answer of the desk.</summary>
    private async Task<HttpResponseMessage> SignIn(Visitor visitor, string button = "/desk/sign-in/organisation/north") => await Follow(visitor, await visitor.Get(button));

    private async Task<HttpResponseMessage> Follow(Visitor visitor, HttpResponseMessage begun) => await visitor.Get(await AtProvider(begun));

    private async Task<string> ToAnswer(Visitor visitor) => await AtProvider(await visitor.Get("/desk/sign-in/organisation/north"));

    /// <summary>Where the provider sends the browser back.</summary>
    private async Task<string> AtProvider(HttpResponseMessage begun)
    {
        using (begun)
        {
            Assert.True(begun.StatusCode == HttpStatusCode.Found, $"{begun.StatusCode} {await begun.Content.ReadAsStringAsync()}");
            using var answer = await _browser.GetAsync(begun.Headers.Location);
            Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            Assert.Equal("fairway.example", answer.Headers.Location!.Host);
            return answer.Headers.Location.PathAndQuery;
        }
    }
}
