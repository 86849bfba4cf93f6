using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Accounts.Totp;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk;

public sealed class SecondFactorTests : IAsyncLifetime
{
    private const string Email = "publisher@example.org";

    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start();
        await Desk.Add(Email, "publisher");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_publisher_can_do_nothing_before_an_authenticator_is_set_up_and_everything_then()
    {
        var visitor = await Desk.SignedIn(Email);
        using (var refused = await visitor.Get("/desk"))
            Assert.Equal("/desk/security", refused.Headers.Location!.ToString());

        using (var begun = await visitor.Submit("/desk/security", "/desk/security/authenticator", ("current", DeskSite.Password)))
            Assert.Equal("/desk/security/authenticator", begun.Headers.Location!.ToString());
        Desk.Knows(Email, (await visitor.Page("/desk/security/authenticator")).QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        using (var picture = await visitor.Get("/desk/security/authenticator.svg"))
        {
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain("style=", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var wrong = await visitor.Submit("/desk/security/authenticator", "/desk/security/authenticator/confirm", ("code", "000000")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using (var confirmed = await visitor.Submit("/desk/security/authenticator", "/desk/security/authenticator/confirm", ("code", Desk.Code(Email))))
            Assert.Equal(AccountManager.RecoveryCodes, (await Visitor.Read(confirmed)).QuerySelectorAll(".codes li").Length);

        await visitor.Page("/desk");
        Desk.Time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        await visitor.Page("/desk");
        // The key is not shown again.
        using var shown = await visitor.Get("/desk/security/authenticator.svg");
        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
    }

    [Fact]
    public async Task A_new_authenticator_leaves_the_old_one_until_a_code_of_it_was_given_and_then_takes_its_place()
    {
        await Desk.AddAuthenticator(Email);
        var (visitor, elsewhere) = (await Desk.SignedIn(Email), await Desk.SignedIn(Email));
        (await visitor.Submit("/desk/security", "/desk/security/authenticator", ("current", DeskSite.Password))).Dispose();
        var key = (await visitor.Page("/desk/security/authenticator")).QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal("set up", (await visitor.Page("/desk/security")).QuerySelector("section[aria-labelledby=authenticator] .state")!.TextContent);

        // Whoever stops here has lost nothing, and the new key opens nothing yet.
        Desk.Time.Advance(TotpCode.Step);
        using (var early = await Second(Code(key)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        using (var old = await Second(Desk.Code(Email)))
            Assert.Equal(HttpStatusCode.Found, old.StatusCode);
        using (var wrong = await visitor.Submit("/desk/security/authenticator", "/desk/security/authenticator/confirm", ("code", Desk.Code(Email))))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);

        using (var confirmed = await visitor.Submit("/desk/security/authenticator", "/desk/security/authenticator/confirm", ("code", Code(key))))
            Assert.Equal("/desk/security?done=authenticator-added", confirmed.Headers.Location!.ToString());
        using (var again = await Second(Code(key)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Desk.Time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        await visitor.Page("/desk");
        using (var ended = await elsewhere.Get("/desk"))
            Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        using (var old = await Second(Desk.Code(Email)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        using var taken = await Second(Code(key));
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        await Desk.AddAuthenticator(Email);
        var code = Desk.Code(Email);
        (await Second("000000")).Dispose();
        using (var first = await Second(code))
            Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        using (var again = await Second(code))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Desk.Time.Advance(TotpCode.Step);
        using var next = await Second(Desk.Code(Email));
        Assert.Equal(HttpStatusCode.Found, next.StatusCode);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_clock_may_be_wrong_by_one_code(int steps, bool isTaken)
    {
        await Desk.AddAuthenticator(Email);
        // It was confirmed with the code before the present one.
        Desk.Time.Advance(TotpCode.Step);
        using var answer = await Second(Desk.Code(Email, steps));
        Assert.Equal(isTaken, answer.StatusCode == HttpStatusCode.Found);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_too()
    {
        await Desk.AddAuthenticator(Email);
        var visitor = await HalfWay();
        for (var i = 0; i < AccountServices.Tries; i++)
            (await visitor.Submit("/desk/sign-in/second", "/desk/sign-in/second", ("code", "000000"))).Dispose();

        using var refused = await visitor.Submit("/desk/sign-in/second", "/desk/sign-in/second", ("code", Desk.Code(Email)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Half_way_in_is_not_in_and_ends_after_five_minutes()
    {
        await Desk.AddAuthenticator(Email);
        var visitor = await HalfWay();
        using (var desk = await visitor.Get("/desk/security"))
            Assert.StartsWith("/desk/sign-in", desk.Headers.Location!.ToString(), StringComparison.Ordinal);
        Desk.Time.Advance(SessionLimits.HalfWay + TimeSpan.FromSeconds(1));
        using var late = await visitor.Get("/desk/sign-in/second");
        Assert.Equal("/desk/sign-in", late.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_however_it_is_written_and_only_its_digest_is_stored()
    {
        var codes = (await Desk.AddAuthenticator(Email))!;
        var stored = await Desk.In(services => services.GetRequiredService<AccountStore>().UserTokens.Select(token => token.Value!).ToListAsync());
        Assert.DoesNotContain(stored, value => codes.Any(code => value.Contains(code, StringComparison.Ordinal) || value.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)));

        var typed = codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        using (var first = await Recover(typed))
            Assert.Equal("/desk", first.Headers.Location!.ToString());
        using (var again = await Recover(codes[0]))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        using var other = await Recover(codes[1]);
        Assert.Equal(HttpStatusCode.Found, other.StatusCode);
    }

    [Fact]
    public async Task A_link_that_resets_takes_the_second_factor_away_and_one_that_does_not_leaves_it()
    {
        await Desk.AddAuthenticator(Email);
        Assert.True(await AsksForCode(resets: false));
        Assert.False(await AsksForCode(resets: true));
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_not_this_one()
    {
        await Desk.AddAuthenticator(Email);
        var (here, there) = (await Desk.SignedIn(Email), await Desk.SignedIn(Email));
        using (var wrong = await here.Submit("/desk/security", "/desk/security/password", ("current", "wrong words"), ("password", "a kettle upon the roof"), ("again", "a kettle upon the roof")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using (var changed = await here.Submit("/desk/security", "/desk/security/password", ("current", DeskSite.Password), ("password", "a kettle upon the roof"), ("again", "a kettle upon the roof")))
            Assert.Equal("/desk/security?done=password-changed", changed.Headers.Location!.ToString());

        Desk.Time.Advance(SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        await here.Page("/desk");
        using var ended = await there.Get("/desk");
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
    }

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string eightDigits) =>
        Assert.Equal(eightDigits[2..], TotpCode.Of("12345678901234567890"u8, TotpCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData("MZXW6YTBOI", "foobar")]
    [InlineData("MZXW6", "foo")]
    [InlineData("", "")]
    public void Keys_are_read_as_RFC_4648_writes_them(string text, string expected) => Assert.Equal(System.Text.Encoding.ASCII.GetBytes(expected), Base32.Decode(text));

    private string Code(string key) => TotpCode.Of(Base32.Decode(key), TotpCode.StepAt(Desk.Time.GetUtcNow()));

    private async Task<bool> AsksForCode(bool resets)
    {
        var link = await Desk.Register(register => register.NewLink(Email, resets, Actor.Console, CancellationToken.None));
        (await Desk.Visitor().Submit($"/desk/welcome?link={link.Token}", "/desk/welcome", ("password", DeskSite.Password), ("again", DeskSite.Password))).Dispose();
        using var answer = await Desk.Visitor().Submit("/desk/sign-in", "/desk/sign-in", ("email", Email), ("password", DeskSite.Password));
        return answer.Headers.Location!.ToString().StartsWith("/desk/sign-in/second", StringComparison.Ordinal);
    }

    private async Task<Visitor> HalfWay()
    {
        var visitor = Desk.Visitor();
        using var answer = await visitor.Submit("/desk/sign-in", "/desk/sign-in", ("email", Email), ("password", DeskSite.Password));
        Assert.Equal("/desk/sign-in/second?to=%2Fdesk", answer.Headers.Location!.ToString());
        return visitor;
    }

    private async Task<HttpResponseMessage> Second(string code) => await (await HalfWay()).Submit("/desk/sign-in/second", "/desk/sign-in/second", ("code", code));

    private async Task<HttpResponseMessage> Recover(string code) => await (await HalfWay()).Submit("/desk/sign-in/second", "/desk/sign-in/recovery", ("code", code));
}
