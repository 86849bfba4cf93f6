namespace Fairway.Web.Accounts.Organisations;

/// <summary>Why nobody comes in by an organisation.</summary>
internal enum OrganisationFault
{
    /// <summary>It has not verified an e-mail address, and nobody is linked with whom it names.</summary>
    Unverified,

    /// <summary>No account was set up for whom it names.</summary>
    Unknown,

    /// <summary>The account is disabled, or locked after wrong tries.</summary>
    Closed,
}
