using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Passkeys;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.SignIn;

/// <summary>Passkeys (WebAuthn): in by one, a new one, and away with one. Its device proves who holds it, so that it is both factors at once. Needs the script <c>desk.js</c>.</summary>
internal sealed class PasskeysController(AccountManager accounts, AccountSignIn signIn, OwnAccount own, OwnPasskeys passkeys, SecurityPages pages) : DeskController
{
    /// <summary>Of what a browser sends back, in UTF-16 units.</summary>
    public const int LongestCredential = 16 * 1024;

    private const string JsonType = "application/json";

    /// <summary>The same whoever asks: it says nothing of accounts.</summary>
    [AllowAnonymous]
    [Guessable]
    [HttpPost(DeskAddresses.PasskeySignIn + DeskAddresses.Options)]
    public async Task<IActionResult> OptionsToSignIn() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), JsonType);

    [AllowAnonymous]
    [Guessable]
    [HttpPost(DeskAddresses.PasskeySignIn)]
    public async Task<IActionResult> SignIn(string? credential, string? to, CancellationToken cancellationToken)
    {
        if (await Assert(credential) is not var (account, passkey) || !await signIn.CanSignInAsync(account) || await accounts.IsLockedOutAsync(account))
        {
            return Show(
                "SignIn", new SignInView(FrameOf("sign-in.title", null, "passkey.refused") with { Script = Script }, "", DeskAddresses.After(to)), StatusCodes.Status422UnprocessableEntity);
        }

        // Its count of uses, by which a copy of it would be found out.
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        await signIn.SignInFully(account);
        await own.Note(account, "signed-in.passkey", cancellationToken);
        return Redirect(DeskAddresses.After(to));
    }

    [Authorize(DeskPolicies.SignedIn)]
    [Guessable]
    [HttpPost(DeskAddresses.Passkey + DeskAddresses.Options)]
    public async Task<IActionResult> OptionsToMake(string? current, string? name)
    {
        var me = await Me();
        if (!await signIn.Proves(me, User, current) || await passkeys.FaultOf(me, name) is not null)
            return UnprocessableEntity();
        return Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = me.Id, Name = me.Email!, DisplayName = me.Name }), JsonType);
    }

    [Authorize(DeskPolicies.SignedIn)]
    [Guessable]
    [HttpPost(DeskAddresses.Passkey)]
    public async Task<IActionResult> Make(string? credential, string? name, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (await Attest(credential) is not { } made || made.UserEntity?.Id != me.Id)
            return await Refused(me, "passkey.refused");
        if (await passkeys.FaultOf(me, name) is { } fault)
            return await Refused(me, fault.Key());

        var codes = await passkeys.Add(me, made.Passkey!, name, cancellationToken);
        await signIn.ContinueFully(me, User);
        return codes is null ? To(DeskAddresses.Security, "passkey-added") : Show("RecoveryCodes", new RecoveryCodesView(Frame("recovery.title"), [.. codes]));
    }

    [Authorize(DeskPolicies.SignedIn)]
    [Guessable]
    [HttpPost(DeskAddresses.RemovePasskey)]
    public async Task<IActionResult> Remove(string? id, string? current, CancellationToken cancellationToken)
    {
        var me = await Me();
        if (!await signIn.Proves(me, User, current))
            return await Refused(me, me.PasswordHash is null ? "security.not-fresh" : "security.not-your-password");
        if ((await passkeys.Remove(me, id, cancellationToken)).Fault is { } fault)
            return await Refused(me, fault.Key());
        await signIn.Continue(me, User);
        return To(DeskAddresses.Security, "passkey-removed");
    }

    private Task<Account> Me() => accounts.OwnerOf(User);

    private async Task<ViewResult> Refused(Account me, string fault) =>
        Show("Security", await pages.Of(FrameOf("security.title", null, fault) with { Script = Script }, me), StatusCodes.Status422UnprocessableEntity);

    private async Task<(Account Account, UserPasskeyInfo Passkey)?> Assert(string? credential)
    {
        if (credential is null or { Length: > LongestCredential })
            return null;
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } result ? (result.User!, result.Passkey!) : null;
        }
        catch (InvalidOperationException)
        {
            // There is no challenge that this would be the answer to.
            return null;
        }
    }

    private async Task<PasskeyAttestationResult?> Attest(string? credential)
    {
        if (credential is null or { Length: > LongestCredential })
            return null;
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential) is { Succeeded: true } result ? result : null;
        }
        catch (InvalidOperationException)
        {
            // As above.
            return null;
        }
    }
}
