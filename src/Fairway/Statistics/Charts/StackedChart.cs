using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A column for each period, split by category: the largest at the foot, all others on top. The whole is the sum of the parts.</summary>
internal static class StackedChart
{
    private const decimal Headroom = 1.12m;

    public static ChartDrawing Draw(ChartContext chart)
    {
        var axis = new TimeAxis(chart, chart.Periods());
        var categories = CategorySeries.Of(chart, axis.Periods, ChartDefinition.MostColours);
        ImmutableArray<ChartSeries> series = categories.Rest is { } rest ? [.. categories.Shown, rest] : categories.Shown;
        var all = categories.All.Cells;
        var plot = new Plot(1, (double)(Math.Max(all.Max(cell => cell.Value ?? 0), AxisTicks.LeastTop) * Headroom));
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        axis.AddGrid(marks, plot);
        AddStacks(marks, plot, axis, series, all);
        axis.AddTicks(marks);
        axis.AddRecord(marks, plot, all);

        var facts = new PeriodFacts(chart, axis.Periods, all);
        var arguments = facts.Arguments();
        arguments.AddRange(CategoryFacts.Arguments(chart, categories, facts.Latest));
        return chart.Drawing(arguments, facts.Describe(), marks.ToImmutable(), ColumnTable.Write(chart, axis.Periods, series)) with
        {
            Key = Key(chart, plot, series),
        };
    }

    /// <summary>Beside the middle of each part of the last column.</summary>
    private static ImmutableArray<KeyItem> Key(ChartContext chart, Plot plot, ImmutableArray<ChartSeries> series)
    {
        var key = ImmutableArray.CreateBuilder<KeyItem>();
        var top = 0m;
        foreach (var one in series)
        {
            var value = one.Cells[^1].Value ?? 0;
            key.Add(new(one.Role, one.Name, chart.Value(one.Cells[^1]), plot.Y(top + (value / 2))));
            top += value;
        }

        key.Reverse();
        return key.ToImmutable();
    }

    private static void AddStacks(ImmutableArray<ChartMark>.Builder marks, Plot plot, TimeAxis axis, ImmutableArray<ChartSeries> series, ImmutableArray<ChartCell> all)
    {
        var tops = new decimal[all.Length];
        foreach (var one in series)
        {
            var whole = ImmutableArray.CreateBuilder<PlotBar>();
            for (var i = 0; i < all.Length; i++)
            {
                // A column of which a part is missing has no honest height.
                if (all[i].Value is null || one.Cells[i].Value is not > 0)
                    continue;
                var below = tops[i];
                tops[i] += one.Cells[i].Value!.Value;
                var bar = axis.Bar(i, plot.PlotY(tops[i]), plot.PlotY(below));
                if (axis.IsOpen(all, i))
                    marks.Add(Bars.Hatched(plot, one.Role, bar));
                else
                    whole.Add(bar);
            }

            marks.Add(new BarsMark(one.Role, whole.ToImmutable()));
        }
    }
}
