using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>Finds every day, week, month, quarter or year that shares a record: a figure names the first of equals only.</summary>
public static class RecordHolders
{
    /// <param name="dataset">Of which <paramref name="figure"/> is declared.</param>
    /// <param name="record">The figure's value.</param>
    /// <returns>First and last day of each, in order of time.</returns>
    public static ImmutableArray<(DateOnly From, DateOnly To)> Of(Dataset dataset, MaxFigure figure, FigureValue record)
    {
        var series = figure.Where.IsEmpty
            ? dataset.Series(figure.Measure)!
            : MeasureSeriesBuilder.Build(dataset.Table, dataset.Table.Measures[figure.Measure], figure.Where, dataset.Definition.EventsFrom is not null);
        var (from, to) = figure.Over?.Resolve(record.DataTo, series) ?? (series.From, record.DataTo);
        var holders = ImmutableArray.CreateBuilder<(DateOnly, DateOnly)>();
        for (var period = Period.Of(figure.Per, from); period.Start <= to; period = period with { Number = period.Number + 1 })
        {
            var end = period.End < to ? period.End : to;
            if (period.Start >= from && series.Total(period.Start, end)?.Value == record.Value)
                holders.Add((period.Start, end));
        }

        return holders.ToImmutable();
    }
}
