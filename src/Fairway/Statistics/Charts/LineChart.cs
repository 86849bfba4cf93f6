using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A measure or a ratio over time. A gap in the data is a gap in the line; its end is open where the last value is not complete or not certain.</summary>
internal static class LineChart
{
    private const decimal Headroom = 1.12m;

    public static ChartDrawing Draw(ChartContext chart)
    {
        var axis = new TimeAxis(chart, chart.Periods());
        var categories = chart.Definition.Dimension is null ? null : CategorySeries.Of(chart, axis.Periods, chart.Definition.Top);
        ImmutableArray<ChartSeries> series = categories?.Shown ?? [new(chart.ColumnName(chart.Definition.Measure), ChartRole.Now, Cells(chart, axis.Periods))];
        var plot = new Plot(1, (double)(Math.Max(series.Select(one => one.Cells.Max(cell => cell.Value ?? 0)).DefaultIfEmpty().Max(), AxisTicks.LeastTop) * Headroom));
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        axis.AddGrid(marks, plot);
        axis.AddTicks(marks);
        foreach (var one in series.Reverse())
            PeriodLine.Add(marks, plot, axis, one);
        if (categories is null)
            axis.AddRecord(marks, plot, series[0].Cells);

        var facts = new PeriodFacts(chart, axis.Periods, categories?.All.Cells ?? series[0].Cells);
        var arguments = facts.Arguments();
        if (categories is not null)
            arguments.AddRange(CategoryFacts.Arguments(chart, categories, facts.Latest));
        return chart.Drawing(arguments, facts.Describe(), marks.ToImmutable(), ColumnTable.Write(chart, axis.Periods, series)) with
        {
            Key = categories is null ? [] : [.. series.OrderByDescending(one => Last(one)).Select(one => new KeyItem(one.Role, one.Name, chart.Value(Last(one)), plot.Y(Last(one))))],
        };
    }

    private static decimal Last(ChartSeries series) => series.LastIndex < 0 ? 0 : series.Cells[series.LastIndex].Value!.Value;

    private static ImmutableArray<ChartCell> Cells(ChartContext chart, ImmutableArray<ChartPeriod> periods)
    {
        var above = PeriodTotals.Compute(chart.Dataset, chart.Definition.Measure, null, periods).Cells(0);
        if (chart.Definition.DividedBy is not { } divisor)
            return above;
        var below = PeriodTotals.Compute(chart.Dataset, divisor, null, periods).Cells(0);
        return [.. above.Zip(below, Ratio)];
    }

    /// <summary>Nothing where there is nothing to divide by.</summary>
    private static ChartCell Ratio(ChartCell above, ChartCell below)
    {
        var status = StatusWord.MostUncertain(above.Status, below.Status);
        if (below.Value == 0)
            return new(null, ValueStatus.NotApplicable);
        return new(above.IsLeast || below.IsLeast ? null : above.Value / below.Value, above.IsLeast || below.IsLeast ? ValueStatus.NotCollected : status);
    }
}
