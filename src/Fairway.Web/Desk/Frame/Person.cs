using System.Collections.Immutable;
using System.Security.Claims;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;

namespace Fairway.Web.Desk.Frame;

/// <summary>Who is signed in, as the session says.</summary>
internal sealed record Person(string Id, string Name, string Email, string Language, ImmutableArray<Role> Roles, ImmutableArray<string> TranslatesInto, bool HasProvedSecondFactor)
{
    public Actor Actor => new(Id);

    public bool LacksSecondFactor => !HasProvedSecondFactor && Roles.Any(role => role.NeedsSecondFactor());

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Null where nobody is.</summary>
    public static Person? Of(ClaimsPrincipal session) => session.Identity is not { IsAuthenticated: true } ? null : new(
        session.FindFirstValue(ClaimTypes.NameIdentifier)!,
        session.FindFirstValue(SessionClaims.Name) ?? "",
        session.FindFirstValue(ClaimTypes.Email) ?? "",
        session.FindFirstValue(SessionClaims.Language) ?? "",
        [.. session.FindAll(ClaimTypes.Role).Select(claim => Accounts.Roles.TryParse(claim.Value, out var role) ? role : default).Where(role => role != default)],
        [.. session.FindAll(SessionClaims.TranslatesInto).Select(claim => claim.Value)],
        session.HasClaim(SessionClaims.Method, SessionClaims.MultiFactor));
}
