namespace Fairway.Web.Desk.Access;

/// <summary>How far what is not published may be shown to others.</summary>
internal static class AccessLimits
{
    /// <summary>A link lasts so many hours at most, and when nothing else is said.</summary>
    public const int MaxHours = 24;

    /// <summary>Open links of one draft.</summary>
    public const int MaxOpen = 50;

    /// <summary>Characters of a name, and of an organisation.</summary>
    public const int MaxName = 100;

    /// <summary>Uses in the list of a draft, newest first; all are kept.</summary>
    public const int UsesShown = 200;
}
