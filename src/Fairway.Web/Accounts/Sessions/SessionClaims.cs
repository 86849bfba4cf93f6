using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Accounts.Sessions;

/// <summary>What a session knows of its account. It is read anew every <see cref="SessionLimits.CheckedEvery"/>.</summary>
internal sealed class SessionClaims(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    /// <summary>How its owner proved who they are (RFC 8176).</summary>
    public const string Method = "amr";
    public const string MultiFactor = "mfa";

    /// <summary>When somebody signed in, in seconds of Unix time.</summary>
    public const string Began = "began";

    public const string Name = "name";
    public const string Language = "language";

    /// <summary>Tag of a language of a translator.</summary>
    public const string TranslatesInto = "translates-into";

    public static Claim BeganAt(DateTimeOffset time) => new(Began, time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    public static bool IsTooOld(ClaimsPrincipal session, DateTimeOffset now) =>
        !long.TryParse(session.FindFirstValue(Began), CultureInfo.InvariantCulture, out var began) || now - DateTimeOffset.FromUnixTimeSeconds(began) >= SessionLimits.Longest;

    /// <summary>What is of the sign-in and not of the account: it is kept when the rest is read anew.</summary>
    public static IEnumerable<Claim> OfSignIn(ClaimsPrincipal session) => session.FindAll(claim => claim.Type is Method or Began);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Name, user.Name));
        identity.AddClaim(new Claim(Language, user.Language));
        identity.AddClaims(user.Roles.Select(role => new Claim(identity.RoleClaimType, role.Code())));
        identity.AddClaims(user.Grants.Where(grant => grant.Role == Role.Translator).Select(grant => new Claim(TranslatesInto, grant.Language)));
        return identity;
    }
}
