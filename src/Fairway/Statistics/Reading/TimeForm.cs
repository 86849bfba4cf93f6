namespace Fairway.Statistics.Reading;

/// <summary>How a file writes the period of a row.</summary>
public enum TimeForm
{
    /// <summary>As <see cref="Period.ToString"/> does, and the canonical CSV: <c>iso</c>.</summary>
    Iso,

    /// <summary>By its last day, 31/03/2018: <c>day/month/year</c>.</summary>
    DayMonthYear,

    /// <summary>By its last day, 2018-03-31: <c>last-day-of-period</c>.</summary>
    LastDayOfPeriod,
}
