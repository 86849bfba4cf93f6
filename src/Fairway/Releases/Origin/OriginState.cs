namespace Fairway.Releases.Origin;

/// <summary>How the origin was when it was last asked, for health and metrics.</summary>
/// <param name="LastSuccess">UTC; null before the first.</param>
/// <param name="FailingSince">UTC; null while all is well.</param>
/// <param name="LastError">The sentence that says what is wrong; null while all is well.</param>
public sealed record OriginState(DateTimeOffset? LastSuccess, DateTimeOffset? FailingSince, string? LastError)
{
    public static OriginState Unasked { get; } = new(null, null, null);

    internal static OriginState Well(DateTimeOffset now) => new(now, null, null);

    internal OriginState Failing(DateTimeOffset now, string error) => this with { FailingSince = FailingSince ?? now, LastError = error };
}
