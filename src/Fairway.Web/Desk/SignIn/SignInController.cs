using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Passwords;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Fairway.Web.Desk.SignIn;

/// <summary>In by a password and a second factor. No answer tells whether there is an account.</summary>
[AllowAnonymous]
internal sealed class SignInController(AccountSignIn signIn, AccountRegister register, OwnAccount own, SignInThrottle throttle) : DeskController
{
    [Read(DeskAddresses.SignIn)]
    public IActionResult SignIn(string? to, string? done) => Person is null ? Page(to, done: done) : Redirect(DeskAddresses.After(to));

    [Guessable]
    [HttpPost(DeskAddresses.SignIn)]
    public async Task<IActionResult> SignIn(string? email, string? password, string? to, CancellationToken cancellationToken)
    {
        if (throttle.OfAccount(email) is { IsAllowed: false } allowance)
            return new TooManyResult(allowance);

        // What is longer than any password is not hashed.
        var tried = password is { Length: <= PasswordRule.Longest } ? password : "";
        var account = await register.Find(email);
        SignInResult result;
        if (account?.PasswordHash is null)
        {
            signIn.TryNobody(tried);
            result = SignInResult.Failed;
        }
        else
            result = await signIn.PasswordSignInAsync(account, tried, isPersistent: false, lockoutOnFailure: true);

        if (result.RequiresTwoFactor)
            return Redirect(DeskAddresses.SecondFactorTo(DeskAddresses.After(to)));
        if (!result.Succeeded)
            return Page(to, email, "sign-in.refused", StatusCodes.Status422UnprocessableEntity);
        await own.Note(account!, "signed-in.password", cancellationToken);
        return Redirect(DeskAddresses.After(to));
    }

    [Read(DeskAddresses.SecondFactor)]
    public async Task<IActionResult> Second(string? to) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(DeskAddresses.SignIn) : SecondPage(to);

    [Guessable]
    [HttpPost(DeskAddresses.SecondFactor)]
    public Task<IActionResult> Second(string? code, string? to, CancellationToken cancellationToken) => Finish(
        () => signIn.TwoFactorAuthenticatorSignInAsync(string.Concat((code ?? "").Where(char.IsAsciiDigit)), isPersistent: false, rememberClient: false), "signed-in.authenticator", to, cancellationToken);

    [Guessable]
    [HttpPost(DeskAddresses.Recovery)]
    public Task<IActionResult> Recover(string? code, string? to, CancellationToken cancellationToken) => Finish(
        () => signIn.TwoFactorRecoveryCodeSignInAsync(code is { Length: <= PasswordRule.Longest } ? code : ""), "signed-in.recovery-code", to, cancellationToken);

    private async Task<IActionResult> Finish(Func<Task<SignInResult>> attempt, string act, string? to, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return Redirect(DeskAddresses.SignIn);
        if (throttle.OfAccount(account.Email) is { IsAllowed: false } allowance)
            return new TooManyResult(allowance);
        if (!(await attempt()).Succeeded)
            return SecondPage(to, "second.refused", StatusCodes.Status422UnprocessableEntity);
        await own.Note(account, act, cancellationToken);
        return Redirect(DeskAddresses.After(to));
    }

    private ViewResult Page(string? to, string? email = null, string? fault = null, int status = StatusCodes.Status200OK, string? done = null) =>
        Show("SignIn", new SignInView(FrameOf("sign-in.title", done, fault) with { Script = Script }, email ?? "", DeskAddresses.After(to)), status);

    private ViewResult SecondPage(string? to, string? fault = null, int status = StatusCodes.Status200OK) =>
        Show("SecondFactor", new SecondFactorView(FrameOf("second.title", null, fault) with { Script = Script }, DeskAddresses.After(to)), status);
}
