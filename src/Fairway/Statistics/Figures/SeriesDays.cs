namespace Fairway.Statistics.Figures;

/// <summary>The days at which a series can be read: the last ones of its periods.</summary>
internal static class SeriesDays
{
    private const int MonthsInQuarter = 3;
    private const int MonthsInYear = 12;
    private const int DaysInWeek = 7;

    /// <summary>The last day that the series has data for, at or before a date; null outside the series.</summary>
    public static DateOnly? LastDay(Period first, Period last, DateOnly at)
    {
        if (at < first.Start || at > last.End)
            return null;
        var period = Period.Of(first.Grain, at);
        var day = period.End == at ? at : period.Start.AddDays(-1);
        return day < first.Start ? null : day;
    }

    /// <summary>
    /// The same calendar date some weeks, months, quarters or years before, as news agencies compare: by day and month, not by the number of the day. 29 February is
    /// compared with 28 February in years that have no 29 February; 28 February is compared with 28 February in every year. In a series
    /// of months, quarters or years it is the end of the same period, so that February to February is compared whole, leap year or not.
    /// </summary>
    public static DateOnly Back(DateOnly day, Grain step, int count, Grain series)
    {
        var months = step switch
        {
            Grain.Month => count,
            Grain.Quarter => count * MonthsInQuarter,
            Grain.Year => count * MonthsInYear,
            _ => 0,
        };
        if (months == 0)
            return day.AddDays(-count * (step == Grain.Week ? DaysInWeek : 1));
        var before = day.AddMonths(-months);
        return series is Grain.Month or Grain.Quarter or Grain.Year ? Period.Of(series, before).End : before;
    }
}
