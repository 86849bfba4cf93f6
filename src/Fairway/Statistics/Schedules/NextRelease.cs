namespace Fairway.Statistics.Schedules;

/// <summary>When the next data of a dataset should come.</summary>
/// <param name="Version">The number that they would have.</param>
/// <param name="Day">UTC.</param>
/// <param name="IsAnnounced">The publisher named the day. Otherwise it is an expectation, of how often the publisher releases.</param>
public sealed record NextRelease(int Version, DateOnly Day, bool IsAnnounced)
{
    /// <summary>Nothing came on the day, as far as is known here.</summary>
    public bool IsOverdue(DateOnly today) => Day < today;
}
