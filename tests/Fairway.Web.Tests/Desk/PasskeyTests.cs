using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Passkeys;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk;

public sealed class PasskeyTests : IAsyncLifetime
{
    private const string Email = "publisher@example.org";

    private readonly SoftPasskey _passkey = new();
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start();
        await Desk.Add(Email, "publisher");
    }

    public ValueTask DisposeAsync()
    {
        _passkey.Dispose();
        return Desk.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_is_a_second_factor_when_it_is_made_and_both_when_it_signs_in()
    {
        var visitor = await Desk.SignedIn(Email);
        using (var made = await Make(visitor, DeskSite.Password))
            Assert.Equal(AccountManager.RecoveryCodes, (await Visitor.Read(made)).QuerySelectorAll(".codes li").Length);
        await visitor.Page("/desk");

        var other = Desk.Visitor();
        using (var signedIn = await SignIn(other))
            Assert.Equal("/desk", signedIn.Headers.Location!.ToString());
        await other.Page("/desk");
    }

    [Fact]
    public async Task With_a_passkey_a_password_alone_no_longer_signs_in()
    {
        (await Make(await Desk.SignedIn(Email), DeskSite.Password)).Dispose();
        using var answer = await Desk.Visitor().Submit("/desk/sign-in", "/desk/sign-in", ("email", Email), ("password", DeskSite.Password));
        Assert.StartsWith("/desk/sign-in/second", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_is_made_without_the_password()
    {
        var visitor = await Desk.SignedIn(Email);
        using var options = await visitor.Post("/desk/security/passkey/options", await visitor.Token("/desk/security"), ("current", "wrong words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, options.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", true, false)]
    [InlineData("https://fairway.example", false, false)]
    [InlineData("https://fairway.example", true, true)]
    public async Task One_of_another_site_or_that_nobody_unlocked_or_of_a_disabled_account_is_refused(string origin, bool verifies, bool disables)
    {
        (await Make(await Desk.SignedIn(Email), DeskSite.Password)).Dispose();
        (_passkey.Origin, _passkey.Verifies) = (origin, verifies);
        if (disables)
            await Desk.Register(register => register.Disable(Email, Actor.Console, CancellationToken.None));

        using var refused = await SignIn(Desk.Visitor());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_by_the_browser_that_was_asked()
    {
        (await Make(await Desk.SignedIn(Email), DeskSite.Password)).Dispose();
        var (asked, other) = (Desk.Visitor(), Desk.Visitor());
        var token = await asked.Token("/desk/sign-in");
        var credential = _passkey.Sign(await Options(asked, "/desk/sign-in/passkey/options", token));

        using (var elsewhere = await other.Post("/desk/sign-in/passkey", await other.Token("/desk/sign-in"), ("credential", credential)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.StatusCode);
        using (var first = await asked.Post("/desk/sign-in/passkey", token, ("credential", credential)))
            Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        using var again = await asked.Post("/desk/sign-in/passkey", await asked.Token("/desk/security"), ("credential", credential));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"id\":\"x\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task What_is_no_passkey_is_refused(string credential)
    {
        var visitor = Desk.Visitor();
        var token = await visitor.Token("/desk/sign-in");
        await Options(visitor, "/desk/sign-in/passkey/options", token);
        using var refused = await visitor.Post("/desk/sign-in/passkey", token, ("credential", credential));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Each_is_listed_by_its_name_or_its_time_and_removed_with_the_password()
    {
        await Desk.AddAuthenticator(Email);
        var (visitor, elsewhere) = (await Desk.SignedIn(Email), await Desk.SignedIn(Email));
        using var phone = new SoftPasskey();
        (await Make(visitor, DeskSite.Password)).Dispose();
        Desk.Time.Advance(TimeSpan.FromMinutes(2));
        (await Make(visitor, DeskSite.Password, phone, " My <phone> ")).Dispose();
        Assert.Equal(["Passkey of 1 December 2026, 09:31 UTC", "My <phone>"], await Names(visitor));

        Desk.Time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        var id = (await visitor.Page("/desk/security")).QuerySelectorAll("form.passkey input[name=id]").Last().GetAttribute("value")!;
        using (var wrong = await Remove(visitor, id, "wrong words"))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using (var unknown = await Remove(visitor, "AAAA", DeskSite.Password))
            Assert.Contains("no such passkey", (await Visitor.Read(unknown, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using (var removed = await Remove(visitor, id, DeskSite.Password))
            Assert.Equal("/desk/security?done=passkey-removed", removed.Headers.Location!.ToString());

        Assert.Equal(["Passkey of 1 December 2026, 09:31 UTC"], await Names(visitor));
        using (var gone = await SignIn(Desk.Visitor(), phone))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, gone.StatusCode);
        Desk.Time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        using (var ended = await elsewhere.Get("/desk"))
            Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        await visitor.Page("/desk");
        using var kept = await SignIn(Desk.Visitor());
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
    }

    [Fact]
    public async Task The_last_second_factor_of_a_publisher_stays_and_that_of_an_author_goes_with_its_recovery_codes()
    {
        var publisher = await Desk.SignedIn(Email);
        (await Make(publisher, DeskSite.Password)).Dispose();
        using (var refused = await Remove(publisher, await Only(publisher), DeskSite.Password))
            Assert.Contains("last one", (await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await Names(publisher));

        await Desk.Add("author@example.org", "author");
        var author = await Desk.SignedIn("author@example.org");
        using var other = new SoftPasskey();
        (await Make(author, DeskSite.Password, other)).Dispose();
        (await Remove(author, await Only(author), DeskSite.Password)).Dispose();
        Assert.Null((await author.Page("/desk/security")).QuerySelector("form[action='/desk/security/recovery-codes']"));
        await Desk.SignedIn("author@example.org");
    }

    [Fact]
    public async Task Nobody_removes_the_passkey_of_another_account()
    {
        var publisher = await Desk.SignedIn(Email);
        (await Make(publisher, DeskSite.Password)).Dispose();
        await Desk.Add("author@example.org", "author");
        var author = await Desk.SignedIn("author@example.org");
        using var refused = await author.Post("/desk/security/passkey/remove", await author.Token("/desk/security"), ("id", await Only(publisher)), ("current", DeskSite.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Single(await Names(publisher));
    }

    [Fact]
    public async Task A_name_has_60_characters_and_an_account_20_passkeys_at_most()
    {
        await Desk.Add("author@example.org", "author");
        var author = await Desk.SignedIn("author@example.org");
        var token = await author.Token("/desk/security");
        using (var options = await author.Post("/desk/security/passkey/options", token, ("current", DeskSite.Password), ("name", new string('x', OwnPasskeys.MaxNameLength + 1))))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, options.StatusCode);
        await Desk.In(async services =>
        {
            var (accounts, passkeys) = (services.GetRequiredService<AccountManager>(), services.GetRequiredService<OwnPasskeys>());
            var account = (await accounts.FindByEmailAsync("author@example.org"))!;
            for (var i = 0; i < OwnPasskeys.Most; i++)
            {
                Assert.Null(await passkeys.FaultOf(account, null));
                await passkeys.Add(account, new UserPasskeyInfo([(byte)i], [1], default, 0, null, true, false, false, [1], [1]), null, CancellationToken.None);
            }

            return Assert.NotNull(await passkeys.FaultOf(account, null));
        });
    }

    private static Task<HttpResponseMessage> Remove(Visitor visitor, string id, string password) =>
        visitor.Submit("/desk/security", "/desk/security/passkey/remove", ("id", id), ("current", password));

    private static async Task<string> Only(Visitor visitor) => (await visitor.Page("/desk/security")).QuerySelectorAll("form.passkey input[name=id]").Single().GetAttribute("value")!;

    private static async Task<string[]> Names(Visitor visitor) => [.. (await visitor.Page("/desk/security")).QuerySelectorAll("form.passkey h3").Select(name => name.TextContent.Trim())];

    private static async Task<string> Options(Visitor visitor, string address, params (string, string)[] fields)
    {
        using var answer = await visitor.Post(address, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Make(Visitor visitor, string password, SoftPasskey? passkey = null, string name = "")
    {
        var token = await visitor.Token("/desk/security");
        var options = await Options(visitor, "/desk/security/passkey/options", token, ("current", password), ("name", name));
        return await visitor.Post("/desk/security/passkey", token, ("credential", (passkey ?? _passkey).Make(options)), ("name", name));
    }

    private async Task<HttpResponseMessage> SignIn(Visitor visitor, SoftPasskey? passkey = null)
    {
        var token = await visitor.Token("/desk/sign-in");
        return await visitor.Post("/desk/sign-in/passkey", token, ("credential", (passkey ?? _passkey).Sign(await Options(visitor, "/desk/sign-in/passkey/options", token))));
    }
}
