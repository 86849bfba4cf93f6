namespace Fairway.Statistics.Schedules;

/// <summary>A release in a calendar: whole days, or a minute.</summary>
/// <param name="Uid">The same for the same release for ever, also when its day moves: a calendar then moves its entry.</param>
/// <param name="Day">The first.</param>
public sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description, string Address, CalendarEventStatus Status)
{
    /// <summary>The last day of several; null for one.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>When it is, where a time of day is known; it then stands for <see cref="Day"/>.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Rises with every revision of the event, so that a calendar knows which of two is the newer; null where it is never revised.</summary>
    public int? Sequence { get; init; }
}

public enum CalendarEventStatus
{
    /// <summary>Expected or planned, and neither certain nor past.</summary>
    Tentative,
    Confirmed,
    Cancelled,
}
