using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Periods found by walking from day to day.</summary>
internal static class SlowCalendar
{
    public static bool IsStart(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => true,
        Grain.Week => day.DayOfWeek == DayOfWeek.Monday,
        Grain.Month => day.Day == 1,
        Grain.Quarter => day.Day == 1 && day.Month is 1 or 4 or 7 or 10 && day.Day == 1,
        _ => day is { Month: 1, Day: 1 },
    };

    public static bool IsEnd(Grain grain, DateOnly day) => IsStart(grain, day.AddDays(1));

    public static DateOnly StartOf(Grain grain, DateOnly day)
    {
        while (!IsStart(grain, day))
            day = day.AddDays(-1);
        return day;
    }

    public static DateOnly EndOf(Grain grain, DateOnly day)
    {
        while (!IsEnd(grain, day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day on which the last N whole periods began that ended at or before a day, and the day on which they ended.</summary>
    public static (DateOnly From, DateOnly To) Last(Grain grain, int count, DateOnly day)
    {
        while (!IsEnd(grain, day))
            day = day.AddDays(-1);
        var from = StartOf(grain, day);
        for (var i = 1; i < count; i++)
            from = StartOf(grain, from.AddDays(-1));
        return (from, day);
    }

    /// <summary>The same date some months before, cut to the length of the month; in longer periods, the end of the one it falls in.</summary>
    public static DateOnly Back(DateOnly day, int months, Grain series)
    {
        var (year, month) = (day.Year, day.Month);
        for (var i = 0; i < months; i++)
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
        var then = new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
        return series is Grain.Day or Grain.Week ? then : EndOf(series, then);
    }

    public static (DateOnly From, DateOnly To) Range(FigurePeriod over, DateOnly day, Grain series, DateOnly first) => over.Kind switch
    {
        PeriodKind.Latest => (StartOf(series, day), day),
        PeriodKind.Last => Last(over.Of, over.Count, day),
        PeriodKind.Previous => Last(over.Of, over.Count, Last(over.Of, over.Count, day).From.AddDays(-1)),
        PeriodKind.ToDate => (StartOf(over.Of, day), day),
        PeriodKind.Since => (over.From, day),
        _ => (first, day),
    };

    public static (DateOnly From, DateOnly To) Before(FigurePeriod over, DateOnly day, Grain series, DateOnly first)
    {
        var from = Range(over, day, series, first).From;
        if (over.Kind == PeriodKind.Latest)
            return (StartOf(series, from.AddDays(-1)), from.AddDays(-1));
        if (over.Kind != PeriodKind.ToDate)
            return Last(over.Of, over.Count, from.AddDays(-1));
        var to = over.Of switch
        {
            Grain.Week => day.AddDays(-7),
            Grain.Month => Back(day, 1, series),
            Grain.Quarter => Back(day, 3, series),
            _ => Back(day, 12, series),
        };
        return (StartOf(over.Of, to), to);
    }
}
