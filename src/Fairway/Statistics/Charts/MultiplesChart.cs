using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A small line chart for each of the largest categories, all on one scale.</summary>
internal static class MultiplesChart
{
    private const decimal Headroom = 1.12m;
    private const int MostGridlines = 2;

    public static ChartDrawing Draw(ChartContext chart)
    {
        var axis = new TimeAxis(chart, chart.Periods());
        var categories = CategorySeries.Of(chart, axis.Periods, chart.Definition.Top);
        var series = categories.Shown;
        var plot = new Plot(1, (double)(Math.Max(series.Select(one => one.Cells.Max(cell => cell.Value ?? 0)).DefaultIfEmpty().Max(), AxisTicks.LeastTop) * Headroom));
        var facts = new PeriodFacts(chart, axis.Periods, categories.All.Cells);
        var arguments = facts.Arguments();
        arguments.AddRange(CategoryFacts.Arguments(chart, categories, facts.Latest));
        return chart.Drawing(arguments, facts.Describe(), [], ColumnTable.Write(chart, axis.Periods, series)) with
        {
            Panels = [.. series.Select(one => new ChartPanel(one.Name, one.LastIndex < 0 ? "" : chart.Value(one.Cells[one.LastIndex]), Marks(axis, plot, one)))],
        };
    }

    private static ImmutableArray<ChartMark> Marks(TimeAxis axis, Plot plot, ChartSeries series)
    {
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        axis.AddGrid(marks, plot, MostGridlines);
        axis.AddTicks(marks, isSmall: true);
        PeriodLine.Add(marks, plot, axis, series with { Role = ChartRole.Now });
        return marks.ToImmutable();
    }
}
