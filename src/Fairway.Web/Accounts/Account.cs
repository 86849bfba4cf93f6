using Microsoft.AspNetCore.Identity;

namespace Fairway.Web.Accounts;

/// <summary>Somebody who may sign in at the desk. It is never deleted, since what its owner did stays written; it is disabled.</summary>
internal sealed class Account : IdentityUser
{
    public const int MaxEmailLength = 254;
    public const int MaxNameLength = 100;
    public const int MaxOrganisationLength = 40;

    /// <summary>What colleagues see.</summary>
    public required string Name { get; set; }

    /// <summary>Tag of the language in which the desk speaks to its owner.</summary>
    public required string Language { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while the account is enabled.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The time step of the last code of an authenticator that was accepted: no code is taken twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>Id of the organisation by which its owner may sign in, as the settings name it; null for none.</summary>
    public string? Organisation { get; set; }

    public List<RoleGrant> Grants { get; init; } = [];

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>Whether there is no way in yet but the link.</summary>
    public bool IsInvited => PasswordHash is null && Organisation is null;

    public IEnumerable<Role> Roles => Grants.Select(grant => grant.Role).Distinct().Order();

    public bool Has(Role role) => Grants.Exists(grant => grant.Role == role);

    /// <summary>Whether a password alone lets its owner do nothing.</summary>
    public bool NeedsSecondFactor => Grants.Exists(grant => grant.Role.NeedsSecondFactor());
}
