namespace Fairway.Statistics.Schedules;

/// <summary>A release in a calendar: one whole day.</summary>
/// <param name="Uid">The same for the same release for ever, also when its day moves: a calendar then moves its entry.</param>
/// <param name="IsTentative">Expected, not announced and not past.</param>
public sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description, string Address, bool IsTentative);
