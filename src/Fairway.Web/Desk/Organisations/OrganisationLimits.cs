namespace Fairway.Web.Desk.Organisations;

/// <summary>What the desk asks of organisations, and waits for.</summary>
internal static class OrganisationLimits
{
    /// <summary>Each has a button, and looks at each request of the desk.</summary>
    public const int Most = 10;

    public const int MaxNameLength = 60;

    /// <summary>For each answer of a provider to the desk itself: its settings, its keys, a token, what it knows of somebody.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(10);

    /// <summary>From the button until somebody comes back.</summary>
    public static readonly TimeSpan SignIn = TimeSpan.FromMinutes(10);

    /// <summary>By how much a provider's clock may be wrong.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);
}
