namespace Fairway.Statistics.Figures;

/// <summary>Finds records: the day, week, month or year with the highest total.</summary>
internal static class MaxFigures
{
    public static FigureValue? Compute(MaxFigure figure, MeasureSeries series, DateOnly at)
    {
        if (FigureCalculator.LastDay(series, at) is not { } day)
            return null;
        var (from, to) = figure.Over?.Resolve(day, series) ?? (series.From, day);
        if (from < series.From)
            return null;

        if (figure.Per == series.First.Grain)
            return Single(series, from, to, day);

        FigureValue? best = null;
        var status = ValueStatus.Final;
        for (var period = First(figure.Per, from); period.Start <= to; period = period with { Number = period.Number + 1 })
        {
            var end = period.End < to ? period.End : to;
            if (series.Total(period.Start, end) is not { } total)
                continue;
            status = StatusWord.MostUncertain(status, total.Status);
            if (best is null || total.Value > best.Value)
                best = new(total.Value, FigureUnit.Count, day, period.Start, end, total.Status);
        }

        // Whether it is the highest hangs on every other value too.
        return best is null ? null : best with { Status = status };
    }

    /// <summary>Where no adding up is needed.</summary>
    private static FigureValue? Single(MeasureSeries series, DateOnly from, DateOnly to, DateOnly day)
    {
        var first = First(series.First.Grain, from);
        var last = Period.Of(series.First.Grain, to);
        return series.Highest(first, last) is { } best
            ? new(series[best]!.Value, FigureUnit.Count, day, best.Start, best.End, series.StatusOf(first, last))
            : null;
    }

    /// <summary>A period that began before the range is not whole and takes no part.</summary>
    private static Period First(Grain per, DateOnly from)
    {
        var period = Period.Of(per, from);
        return period.Start == from ? period : period with { Number = period.Number + 1 };
    }
}
