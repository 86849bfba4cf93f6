using System.Security.Claims;
using Fairway.Web.Accounts.Passwords;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Accounts.Sessions;

/// <summary>Identity's, which lets nobody in whose account is disabled, and notes when somebody came in.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    TimeProvider time) : SignInManager<Account>(users, context, claims, options, logger, schemes, confirmation)
{
    private static readonly Account Nobody = new() { Name = "", Language = "", CreatedAt = default };

    private static string? _someHash;

    public override async Task<bool> CanSignInAsync(Account user) => !user.IsDisabled && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(Account? user, string? securityStamp) =>
        user is { IsDisabled: false } && await base.ValidateSecurityStampAsync(user, securityStamp);

    /// <summary>Every way in ends here.</summary>
    public override Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        Claim[] claims = [.. additionalClaims];
        return base.SignInWithClaimsAsync(
            user, authenticationProperties, Array.Exists(claims, claim => claim.Type == SessionClaims.Began) ? claims : [.. claims, SessionClaims.BeganAt(time.GetUtcNow())]);
    }

    /// <summary>Whether a session's owner is there: one that was left open is not enough to change how one signs in. Wrong tries count.</summary>
    public async Task<bool> Proves(Account account, string? password) =>
        password is { Length: > 0 and <= PasswordRule.Longest } && (await CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded;

    /// <summary>The session goes on after its account changed, with the beginning and the second factor that it had.</summary>
    public Task Continue(Account account, ClaimsPrincipal session) => SignInWithClaimsAsync(account, null, SessionClaims.OfSignIn(session));

    /// <summary>For somebody who has just proved a second factor.</summary>
    public Task SignInFully(Account account) => SignInWithClaimsAsync(account, null, [new Claim(SessionClaims.Method, SessionClaims.MultiFactor)]);

    /// <summary>Takes as long as trying a password, so that the time of an answer does not tell whether there is an account.</summary>
    public void TryNobody(string password)
    {
        _someHash ??= UserManager.PasswordHasher.HashPassword(Nobody, "");
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, _someHash, password);
    }
}
