using System.Security.Claims;
using Fairway.Web.Accounts.Organisations;
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
        List<Claim> claims = [.. additionalClaims];
        var now = time.GetUtcNow();
        if (!claims.Exists(claim => claim.Type == SessionClaims.Began))
        {
            claims.Add(SessionClaims.BeganAt(now));
            if (IsMultiFactor(claims) && !claims.Exists(claim => claim.Type == SessionClaims.Proved))
                claims.Add(SessionClaims.ProvedAt(now));
        }

        return base.SignInWithClaimsAsync(user, authenticationProperties, claims);
    }

    /// <summary>
    /// Whether a session's owner is there: one that was left open is not enough to change how one signs in. Wrong tries count. Where the account has no password, its
    /// owner must have proved who they are a short while ago.
    /// </summary>
    public async Task<bool> Proves(Account account, ClaimsPrincipal session, string? password) => account.PasswordHash is null
        ? SessionClaims.IsFresh(session, time.GetUtcNow())
        : password is { Length: > 0 and <= PasswordRule.Longest } && (await CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded;

    /// <summary>The session goes on after its account changed, with the beginning and the second factor that it had.</summary>
    public Task Continue(Account account, ClaimsPrincipal session) => SignInWithClaimsAsync(account, null, SessionClaims.OfSignIn(session));

    /// <summary>The same, with a second factor that was just added.</summary>
    public Task ContinueFully(Account account, ClaimsPrincipal session) => SignInWithClaimsAsync(account, null, [.. WithoutMethod(session), MultiFactor()]);

    /// <summary>The same, without the second factor that was just removed.</summary>
    public Task ContinueSingly(Account account, ClaimsPrincipal session) => SignInWithClaimsAsync(account, null, WithoutMethod(session));

    /// <summary>For somebody who has just proved a second factor.</summary>
    public Task SignInFully(Account account) => SignInWithClaimsAsync(account, null, [MultiFactor()]);

    /// <summary>In; or, where the account has a second factor and the organisation says nothing of one, as far as that.</summary>
    public async Task<SignInResult> ByOrganisation(Account account, OrganisationPerson person)
    {
        if (await PreSignInCheck(account) is { } refused)
            return refused;
        if (account.TwoFactorEnabled && !person.HasProvedSecondFactor)
            return await SignInOrTwoFactorAsync(account, isPersistent: false, person.Organisation);

        // Where the organisation does not say when, it is long ago; and never later than now, whatever its clock says.
        var (proved, now) = (person.ProvedAt ?? DateTimeOffset.UnixEpoch, time.GetUtcNow());
        List<Claim> claims = [new(SessionClaims.Organisation, person.Organisation), SessionClaims.ProvedAt(proved < now ? proved : now)];
        if (person.HasProvedSecondFactor)
            claims.Add(MultiFactor());
        await SignInWithClaimsAsync(account, null, claims);
        return SignInResult.Success;
    }

    /// <summary>Takes as long as trying a password, so that the time of an answer does not tell whether there is an account.</summary>
    public void TryNobody(string password)
    {
        _someHash ??= UserManager.PasswordHasher.HashPassword(Nobody, "");
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, _someHash, password);
    }

    private static IEnumerable<Claim> WithoutMethod(ClaimsPrincipal session) => SessionClaims.OfSignIn(session).Where(claim => claim.Type != SessionClaims.Method);

    private static Claim MultiFactor() => new(SessionClaims.Method, SessionClaims.MultiFactor);

    private static bool IsMultiFactor(List<Claim> claims) => claims.Exists(claim => claim is { Type: SessionClaims.Method, Value: SessionClaims.MultiFactor });
}
