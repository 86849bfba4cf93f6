using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Accounts.Totp;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Security;

/// <summary>Where the owner of an account looks after it: password, second factor, language; and the way out.</summary>
[Authorize(DeskPolicies.SignedIn)]
internal sealed class SecurityController(AccountManager accounts, AccountSignIn signIn, OwnAccount own, OwnAuthenticator authenticator, SecurityPages pages) : DeskController
{
    [Read(DeskAddresses.Security)]
    public async Task<IActionResult> Security(string? done) => await Page(await Me(), done);

    [Guessable]
    [HttpPost(DeskAddresses.Password)]
    public async Task<IActionResult> ChangePassword(string? current, string? password, string? again, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (me.PasswordHash is null || !await signIn.Proves(me, User, current))
            return await Page(me, fault: NotProved(me));
        if ((await own.ChangePassword(me, password, again, cancellationToken)).Fault is { } fault)
            return await Page(me, fault: fault.Key());
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

    /// <summary>Begins with an authenticator: a key for it. One that is set up already goes on until the new one is confirmed.</summary>
    [Guessable]
    [HttpPost(DeskAddresses.Authenticator)]
    public async Task<IActionResult> NewKey(string? current, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (!await signIn.Proves(me, User, current))
            return await Page(me, fault: NotProved(me));
        await authenticator.Begin(me, cancellationToken);
        return Redirect(DeskAddresses.Authenticator);
    }

    [Read(DeskAddresses.Authenticator)]
    public async Task<IActionResult> Key()
    {
        var me = await Me();
        return await authenticator.NewKeyOf(me) is { } key ? KeyPage(key) : await Page(me, fault: "authenticator.none");
    }

    [Read(DeskAddresses.AuthenticatorPicture)]
    public async Task<IActionResult> KeyPicture()
    {
        var me = await Me();
        return await authenticator.NewKeyOf(me) is { } key ? Content(AuthenticatorKey.Picture(key, me.Email!), "image/svg+xml") : Missing();
    }

    /// <summary>With a code of the authenticator it counts from now on.</summary>
    [Guessable]
    [HttpPost(DeskAddresses.Authenticator + "/confirm")]
    public async Task<IActionResult> Confirm(string? code, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (await authenticator.NewKeyOf(me) is not { } key)
            return await Page(me, fault: "authenticator.none");
        var confirmed = await authenticator.Confirm(me, string.Concat((code ?? "").Where(char.IsAsciiDigit)), cancellationToken);
        if (!confirmed.IsDone)
            return KeyPage(key, "second.refused");
        await signIn.ContinueFully(me, User);
        return confirmed.Codes is { } codes ? Codes(codes) : To(DeskAddresses.Security, "authenticator-added");
    }

    [Guessable]
    [HttpPost(DeskAddresses.RecoveryCodes)]
    public async Task<IActionResult> NewCodes(string? current, CancellationToken cancellationToken)
    {
        var me = await Me();
        return me.TwoFactorEnabled && await signIn.Proves(me, User, current) ? Codes(await own.NewRecoveryCodes(me, cancellationToken)) : await Page(me, fault: NotProved(me));
    }

    [Guessable]
    [HttpPost(DeskAddresses.RemoveSecondFactor)]
    public async Task<IActionResult> Remove(string? current, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (!await signIn.Proves(me, User, current))
            return await Page(me, fault: NotProved(me));
        await own.RemoveSecondFactor(me, cancellationToken);
        await signIn.ContinueSingly(me, User);
        return To(DeskAddresses.Security, "second-factor-removed");
    }

    [HttpPost(DeskAddresses.SignOut)]
    public async Task<IActionResult> Leave()
    {
        var isByOrganisation = User.HasClaim(claim => claim.Type == SessionClaims.Organisation);
        await signIn.SignOutAsync();
        return To(DeskAddresses.SignIn, isByOrganisation ? "signed-out-of-desk" : "signed-out");
    }

    private Task<Account> Me() => accounts.OwnerOf(User);

    private static string NotProved(Account me) => me.PasswordHash is null ? "security.not-fresh" : "security.not-your-password";

    private async Task<ViewResult> Page(Account me, string? done = null, string? fault = null) => Show(
        "Security", await pages.Of(FrameOf("security.title", done, fault) with { Script = Script }, me), fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private ViewResult KeyPage(string key, string? fault = null) => Show(
        "Authenticator",
        new AuthenticatorView(FrameOf("authenticator.title", null, fault), AuthenticatorKey.Grouped(key)),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private ViewResult Codes(IReadOnlyList<string> codes) => Show("RecoveryCodes", new RecoveryCodesView(Frame("recovery.title"), [.. codes]));
}
