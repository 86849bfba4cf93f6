using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>Sums of several measures over days, weeks, months, quarters or years.</summary>
internal static class PeriodRows
{
    public static List<DataRow> Compute(ImmutableArray<MeasureSeries> series, Grain every, DateOnly from, DateOnly to)
    {
        var rows = new List<DataRow>();
        if (series.IsEmpty)
            return rows;
        // Periods of the dataset that the query's days cut are left out: half a month has no value of its own.
        var first = Whole(series[0], from < series[0].From ? series[0].From : from, up: true);
        var last = Whole(series[0], to > series[0].To ? series[0].To : to, up: false);
        for (var period = Period.Of(every, first); period.Start <= last && first <= last; period = period with { Number = period.Number + 1 })
        {
            var start = period.Start < first ? first : period.Start;
            var end = period.End > last ? last : period.End;
            rows.Add(Row(series, period, start, end));
        }

        return rows;
    }

    private static DataRow Row(ImmutableArray<MeasureSeries> series, Period period, DateOnly start, DateOnly end)
    {
        var values = ImmutableArray.CreateBuilder<decimal?>(series.Length);
        var statuses = ImmutableArray.CreateBuilder<ValueStatus>(series.Length);
        foreach (var measure in series)
        {
            var total = measure.Total(start, end);
            values.Add(total?.Value);
            statuses.Add(total?.Status ?? Reason(measure, start, end));
        }

        return new(period.ToString(), values.MoveToImmutable(), statuses.Aggregate(StatusWord.MostUncertain))
        {
            Statuses = statuses.MoveToImmutable(),
            IsComplete = start == period.Start && end == period.End,
            From = start,
            To = end,
        };
    }

    /// <summary>Of the missing values in a range, the first one's reason; not collected where periods of the dataset do not fill the range.</summary>
    private static ValueStatus Reason(MeasureSeries measure, DateOnly start, DateOnly end)
    {
        var last = Period.Of(measure.First.Grain, end).Number;
        for (var period = Period.Of(measure.First.Grain, start); period.Number <= last && period.Number <= measure.Last.Number; period = period with { Number = period.Number + 1 })
        {
            if (StatusWord.IsMissing(measure.Status(period)))
                return measure.Status(period);
        }

        return ValueStatus.NotCollected;
    }

    private static DateOnly Whole(MeasureSeries series, DateOnly day, bool up)
    {
        var period = Period.Of(series.First.Grain, day);
        if (up)
            return period.Start == day ? day : period.End.AddDays(1);
        return period.End == day ? day : period.Start.AddDays(-1);
    }
}
