namespace Fairway.Web.Tests.Desk.Support;

/// <summary>Who has signed in at a <see cref="LocalProvider"/>, and what it says of them.</summary>
internal sealed record ProviderPerson(string Subject, string? Email)
{
    /// <summary>Null to say nothing of it.</summary>
    public bool? EmailVerified { get; init; } = true;

    /// <summary>Whether the ID token says the e-mail address, or the endpoint for user info alone.</summary>
    public bool IsInToken { get; init; } = true;

    /// <summary>What the endpoint for user info says of the address, where it differs from the token.</summary>
    public bool? EmailVerifiedElsewhere { get; init; }

    public string[] Methods { get; init; } = ["pwd"];

    public string? Class { get; init; }

    /// <summary>When they proved it; null to say nothing of it.</summary>
    public DateTimeOffset? At { get; init; }
}
