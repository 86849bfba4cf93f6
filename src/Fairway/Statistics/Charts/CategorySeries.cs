using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>The categories of a chart: the largest over the whole drawing, in order, and where they are asked for all others as one.</summary>
internal sealed class CategorySeries
{
    private static readonly ImmutableArray<ChartRole> Colours = [ChartRole.First, ChartRole.Second, ChartRole.Third, ChartRole.Fourth, ChartRole.Fifth];

    private CategorySeries(ChartSeries all, ImmutableArray<ChartSeries> shown, ChartSeries? rest) => (All, Shown, Rest) = (all, shown, rest);

    /// <summary>Everything together.</summary>
    public ChartSeries All { get; }

    /// <summary>The largest first; equals in the order of the data.</summary>
    public ImmutableArray<ChartSeries> Shown { get; }

    /// <summary>Null where nothing is left over.</summary>
    public ChartSeries? Rest { get; }

    public static CategorySeries Of(ChartContext chart, ImmutableArray<ChartPeriod> periods, int top)
    {
        var dimension = chart.Definition.Dimension!;
        var words = chart.Dataset.Table.Dimensions[dimension].Values;
        var totals = PeriodTotals.Compute(chart.Dataset, chart.Definition.Measure, dimension, periods);
        var sorted = Enumerable.Range(0, words.Length)
            .Select(code => (Code: code, Cells: totals.Cells(code)))
            .Select(group => (group.Code, group.Cells, Sum: group.Cells.Sum(cell => cell.Value ?? 0)))
            .Where(group => group.Sum > 0)
            .OrderByDescending(group => group.Sum).ThenBy(group => group.Code)
            .ToArray();
        int[] rest = [.. sorted.Skip(top).Select(group => group.Code)];
        return new(
            new(default, ChartRole.Now, totals.Cells([.. Enumerable.Range(0, words.Length)])),
            [.. sorted.Take(top).Select((group, i) => new ChartSeries(chart.Word(dimension, words[group.Code]), Colours[i % Colours.Length], group.Cells))],
            rest.Length == 0 ? null : new(new(chart.Messages["chart.other"]), ChartRole.Other, totals.Cells(rest)));
    }
}
