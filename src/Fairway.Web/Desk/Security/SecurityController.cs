using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Security;

/// <summary>Where the owner of an account looks after it: password, second factor, language; and the way out.</summary>
[Authorize(DeskPolicies.SignedIn)]
internal sealed class SecurityController(AccountManager accounts, AccountSignIn signIn, OwnAccount own) : DeskController
{
    [Read(DeskAddresses.Security)]
    public async Task<IActionResult> Security(string? done) => Page(await Me(), done);

    [Guessable]
    [HttpPost(DeskAddresses.Password)]
    public async Task<IActionResult> ChangePassword(string? current, string? password, string? again, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (!await signIn.Proves(me, current))
            return Page(me, fault: "security.not-your-password");
        if ((await own.ChangePassword(me, password, again, cancellationToken)).Fault is { } fault)
            return Page(me, fault: fault.Key());
        await signIn.Continue(me, User);
        return To(DeskAddresses.Security, "password-changed");
    }

    [HttpPost(DeskAddresses.Speaks)]
    public async Task<IActionResult> SpeakIn(string? language, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (DeskLanguages.Has(language))
            await own.SpeakIn(me, language!, cancellationToken);
        await signIn.Continue(me, User);
        return To(DeskAddresses.Security, "language-changed");
    }

    /// <summary>Begins with an authenticator: a key for it.</summary>
    [Guessable]
    [HttpPost(DeskAddresses.Authenticator)]
    public async Task<IActionResult> NewKey(string? current, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (!await signIn.Proves(me, current))
            return Page(me, fault: "security.not-your-password");
        await own.NewAuthenticatorKey(me, cancellationToken);
        await signIn.Continue(me, User);
        return Redirect(DeskAddresses.Authenticator);
    }

    [Read(DeskAddresses.Authenticator)]
    public async Task<IActionResult> Key()
    {
        var me = await Me();
        return await KeyOf(me) is { } key ? KeyPage(key) : Page(me, fault: "authenticator.none");
    }

    [Read(DeskAddresses.AuthenticatorPicture)]
    public async Task<IActionResult> KeyPicture()
    {
        var me = await Me();
        return await KeyOf(me) is { } key ? Content(AuthenticatorKey.Picture(key, me.Email!), "image/svg+xml") : Missing();
    }

    /// <summary>With a code of the authenticator it counts from now on.</summary>
    [Guessable]
    [HttpPost(DeskAddresses.Authenticator + "/confirm")]
    public async Task<IActionResult> Confirm(string? code, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (await KeyOf(me) is not { } key)
            return Page(me, fault: "authenticator.none");
        if (!await accounts.VerifyTwoFactorTokenAsync(me, accounts.Options.Tokens.AuthenticatorTokenProvider, string.Concat((code ?? "").Where(char.IsAsciiDigit))))
            return KeyPage(key, "second.refused");

        var codes = await own.AddSecondFactor(me, "authenticator.added", cancellationToken);
        await signIn.SignInFully(me);
        return codes is null ? To(DeskAddresses.Security, "authenticator-added") : Codes(codes);
    }

    [Guessable]
    [HttpPost(DeskAddresses.RecoveryCodes)]
    public async Task<IActionResult> NewCodes(string? current, CancellationToken cancellationToken)
    {
        var me = await Me();
        return me.TwoFactorEnabled && await signIn.Proves(me, current) ? Codes(await own.NewRecoveryCodes(me, cancellationToken)) : Page(me, fault: "security.not-your-password");
    }

    [Guessable]
    [HttpPost(DeskAddresses.RemoveSecondFactor)]
    public async Task<IActionResult> Remove(string? current, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (!await signIn.Proves(me, current))
            return Page(me, fault: "security.not-your-password");
        await own.RemoveSecondFactor(me, cancellationToken);
        await signIn.SignInWithClaimsAsync(me, null, []);
        return To(DeskAddresses.Security, "second-factor-removed");
    }

    [HttpPost(DeskAddresses.SignOut)]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return To(DeskAddresses.SignIn, "signed-out");
    }

    private Task<Account> Me() => accounts.OwnerOf(User);

    /// <summary>The key that was made and not yet used; the one that is in use is not shown again.</summary>
    private async Task<string?> KeyOf(Account me) => me.LastCodeStep == 0 ? await accounts.GetAuthenticatorKeyAsync(me) : null;

    private ViewResult Page(Account me, string? done = null, string? fault = null) => Show(
        "Security",
        new SecurityView(FrameOf("security.title", done, fault) with { Script = Script }, me, me.LastCodeStep > 0, Person!.LacksSecondFactor),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private ViewResult KeyPage(string key, string? fault = null) => Show(
        "Authenticator",
        new AuthenticatorView(FrameOf("authenticator.title", null, fault), AuthenticatorKey.Grouped(key)),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private ViewResult Codes(IReadOnlyList<string> codes) => Show("RecoveryCodes", new RecoveryCodesView(Frame("recovery.title"), [.. codes]));
}
