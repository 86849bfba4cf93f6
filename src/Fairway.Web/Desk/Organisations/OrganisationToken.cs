using System.Globalization;
using System.Security.Claims;
using Fairway.Web.Accounts.Organisations;

namespace Fairway.Web.Desk.Organisations;

/// <summary>Reads what an organisation says of somebody, in an ID token that was checked and at its endpoint for user info.</summary>
internal static class OrganisationToken
{
    public const string Email = "email";
    public const string EmailVerified = "email_verified";

    /// <summary>Methods of proof (RFC 8176), and the class of it (OpenID Connect Core, section 2).</summary>
    private static readonly string[] Proofs = ["amr", "acr"];

    public static OrganisationPerson Read(OrganisationOptions organisation, ClaimsPrincipal token) => new(
        organisation.Id,
        token.FindFirstValue("iss") ?? "",
        token.FindFirstValue("sub") ?? "",
        VerifiedEmail(token),
        token.HasClaim(claim => Proofs.Contains(claim.Type) && organisation.SecondFactor.Contains(claim.Value)),
        long.TryParse(token.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null);

    /// <summary>The token and the endpoint may both say it; where they differ, nothing is verified.</summary>
    private static string? VerifiedEmail(ClaimsPrincipal token)
    {
        var (addresses, verified) = (token.FindAll(Email).Select(claim => claim.Value).Distinct().ToList(), token.FindAll(EmailVerified).ToList());
        return addresses is [{ Length: > 0 } address] && verified.Count > 0 && verified.TrueForAll(claim => claim.Value.Equals("true", StringComparison.OrdinalIgnoreCase)) ? address : null;
    }
}
