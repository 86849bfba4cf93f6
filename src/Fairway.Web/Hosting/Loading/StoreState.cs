namespace Fairway.Web.Hosting.Loading;

/// <summary>How the store was when it was last asked.</summary>
/// <param name="Reached">When it last answered; null where it never has since the start.</param>
/// <param name="FailingSince">When it first failed since it last answered; null where it answers.</param>
/// <param name="Reason">One sentence; null where it answers.</param>
internal sealed record StoreState(DateTimeOffset? Reached, DateTimeOffset? FailingSince, string? Reason);
