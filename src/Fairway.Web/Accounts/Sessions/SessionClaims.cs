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

    /// <summary>When its owner last proved who they are, to an organisation or by a second factor of the desk; in seconds of Unix time. A session that began with a password has none.</summary>
    public const string Proved = "proved";

    /// <summary>Id of the organisation by which somebody signed in.</summary>
    public const string Organisation = ClaimTypes.AuthenticationMethod;

    public const string Name = "name";
    public const string Language = "language";

    /// <summary>Tag of a language of a translator.</summary>
    public const string TranslatesInto = "translates-into";

    public static Claim BeganAt(DateTimeOffset time) => At(Began, time);

    public static Claim ProvedAt(DateTimeOffset time) => At(Proved, time);

    public static bool IsTooOld(ClaimsPrincipal session, DateTimeOffset now) =>
        TimeOf(session, Began) is not { } began || now - began >= SessionLimits.Longest;

    public static bool IsFresh(ClaimsPrincipal session, DateTimeOffset now) => TimeOf(session, Proved) is { } proved && now - proved < SessionLimits.Fresh;

    /// <summary>What is of the sign-in and not of the account: it is kept when the rest is read anew.</summary>
    public static IEnumerable<Claim> OfSignIn(ClaimsPrincipal session) => session.FindAll(claim => claim.Type is Method or Began or Proved or Organisation);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Name, user.Name));
        identity.AddClaim(new Claim(Language, user.Language));
        identity.AddClaims(user.Roles.Select(role => new Claim(identity.RoleClaimType, role.Code())));
        identity.AddClaims(user.Grants.Where(grant => grant.Role == Role.Translator).Select(grant => new Claim(TranslatesInto, grant.Language)));
        return identity;
    }

    private static Claim At(string type, DateTimeOffset time) => new(type, time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private static DateTimeOffset? TimeOf(ClaimsPrincipal session, string type) =>
        long.TryParse(session.FindFirstValue(type), CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
