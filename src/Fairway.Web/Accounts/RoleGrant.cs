namespace Fairway.Web.Accounts;

/// <summary>A role that an account has.</summary>
internal sealed class RoleGrant
{
    /// <summary>In place of a language where the role has none, so that no grant is there twice.</summary>
    public const string NoLanguage = "";

    public required string AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Tag of the language of a translator.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }
}
