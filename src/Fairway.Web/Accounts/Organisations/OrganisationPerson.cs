namespace Fairway.Web.Accounts.Organisations;

/// <summary>Somebody as an organisation knows them, from an ID token that was checked.</summary>
/// <param name="Organisation">Its id in the settings.</param>
/// <param name="Issuer">Who wrote the token.</param>
/// <param name="Subject">Whom it is about: never somebody else's at this issuer (OpenID Connect Core, section 2).</param>
/// <param name="Email">That the organisation has verified; null for none.</param>
/// <param name="HasProvedSecondFactor">As the organisation says, by what the settings count.</param>
/// <param name="ProvedAt">When the organisation last asked who they are; null where it does not say.</param>
internal sealed record OrganisationPerson(string Organisation, string Issuer, string Subject, string? Email, bool HasProvedSecondFactor, DateTimeOffset? ProvedAt)
{
    /// <summary>Of issuer and subject, each (OpenID Connect Core, section 2, for the subject).</summary>
    public const int MaxLength = 255;
}
