namespace Fairway.Tests.Statistics.Figures;

/// <summary>The same questions, answered day by day with nothing clever.</summary>
internal sealed class NaiveFigures(DateOnly start, int?[] people, DateOnly at)
{
    public decimal? Sum(DateOnly from, DateOnly to)
    {
        decimal sum = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Value(day) is not { } value)
                return null;
            sum += value;
        }

        return sum;
    }

    public decimal? YearToDate(DateOnly date) => Sum(new(date.Year, 1, 1), date);

    public (decimal?, int?) Rank()
    {
        if (YearToDate(at) is not { } now)
            return (null, null);
        var totals = Enumerable.Range(start.Year, at.Year - start.Year).Select(year => YearToDate(In(year))).OfType<decimal>().ToList();
        return (1 + totals.Count(total => total > now), 1 + totals.Count);
    }

    public decimal? Change() =>
        YearToDate(at) is { } now && YearToDate(In(at.Year - 1)) is { } then && then != 0 ? (now - then) / then : null;

    public (decimal?, DateOnly?) RecordDay()
    {
        (decimal?, DateOnly?) best = (null, null);
        for (var day = start; day <= at; day = day.AddDays(1))
        {
            if (Value(day) is { } value && (best.Item1 is null || value > best.Item1))
                best = (value, day);
        }

        return best;
    }

    /// <summary>Months that began before the series are not whole.</summary>
    public (decimal?, DateOnly?) RecordMonth()
    {
        (decimal?, DateOnly?) best = (null, null);
        for (var day = start; day <= at; day = day.AddDays(1))
        {
            var end = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
            if (day.Day == 1 && Sum(day, end < at ? end : at) is { } total && (best.Item1 is null || total > best.Item1))
                best = (total, day);
        }

        return best;
    }

    public decimal? DaysSince()
    {
        for (var day = at; day >= start; day = day.AddDays(-1))
        {
            if (Value(day) is not { } value)
                return null;
            if (value > 0)
                return at.DayNumber - day.DayNumber;
        }

        return null;
    }

    public decimal? PerBoat()
    {
        if (YearToDate(at) is not { } persons)
            return null;
        decimal boats = 0;
        for (var day = new DateOnly(at.Year, 1, 1); day <= at; day = day.AddDays(1))
            boats += (Value(day)!.Value + 7) / 8;
        return boats == 0 ? null : persons / boats;
    }

    private DateOnly In(int year) => at is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new(year, 2, 28) : new(year, at.Month, at.Day);

    private int? Value(DateOnly day) =>
        day < start || day > at || day.DayNumber - start.DayNumber >= people.Length ? null : people[day.DayNumber - start.DayNumber];
}
