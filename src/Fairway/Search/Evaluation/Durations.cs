namespace Fairway.Search.Evaluation;

/// <summary>How long each of several things took.</summary>
public sealed class Durations(IEnumerable<TimeSpan> each)
{
    private readonly TimeSpan[] _sorted = [.. each.Order()];

    /// <summary>The shortest that so much of all are no longer than (nearest rank); zero of none.</summary>
    /// <param name="share">From 0 to 1: 0.99 for the 99th percentile.</param>
    public TimeSpan Percentile(double share) => _sorted.Length == 0 ? TimeSpan.Zero : _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
