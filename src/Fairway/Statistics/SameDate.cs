namespace Fairway.Statistics;

/// <summary>
/// The same calendar date in another year, as news agencies compare: by day and month, not by the number of the day.
/// 29 February is compared with 28 February in years that have no 29 February; 28 February is compared with 28 February in every year.
/// </summary>
public static class SameDate
{
    public static DateOnly In(int year, DateOnly date) =>
        new(year, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(year, date.Month)));
}
