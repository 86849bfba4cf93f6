using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Tests.Desk.Support;

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

    private static async Task<string> Options(Visitor visitor, string address, params (string, string)[] fields)
    {
        using var answer = await visitor.Post(address, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Make(Visitor visitor, string password)
    {
        var token = await visitor.Token("/desk/security");
        return await visitor.Post("/desk/security/passkey", token, ("credential", _passkey.Make(await Options(visitor, "/desk/security/passkey/options", token, ("current", password)))));
    }

    private async Task<HttpResponseMessage> SignIn(Visitor visitor)
    {
        var token = await visitor.Token("/desk/sign-in");
        return await visitor.Post("/desk/sign-in/passkey", token, ("credential", _passkey.Sign(await Options(visitor, "/desk/sign-in/passkey/options", token))));
    }
}
