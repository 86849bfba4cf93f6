using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A column for each period, the highest named. Two measures stand side by side on one axis, and are not added up.</summary>
internal static class ColumnChart
{
    private const decimal Headroom = 1.12m;

    private static readonly ImmutableArray<ChartRole> Sides = [ChartRole.First, ChartRole.Second];

    public static ChartDrawing Draw(ChartContext chart)
    {
        var axis = new TimeAxis(chart, chart.Periods());
        var isPair = chart.Definition.Measures.Length > 1;
        ImmutableArray<ChartSeries> series =
        [
            .. chart.Definition.Measures.Select((measure, i) => new ChartSeries(
                chart.ColumnName(measure), isPair ? Sides[i] : ChartRole.Now, PeriodTotals.Compute(chart.Dataset, measure, null, axis.Periods).Cells(0))),
        ];
        var plot = new Plot(1, (double)(Math.Max(series.Max(one => one.Cells.Max(cell => cell.Value ?? 0)), AxisTicks.LeastTop) * Headroom));
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        axis.AddGrid(marks, plot);
        for (var i = 0; i < series.Length; i++)
            AddColumns(marks, plot, axis, series[i], i, series.Length);
        axis.AddTicks(marks);
        for (var i = 0; i < series.Length; i++)
        {
            if (!isPair || i == 0)
                axis.AddRecord(marks, plot, series[i].Cells, isPair ? -0.2 : 0);
        }

        var facts = new PeriodFacts(chart, axis.Periods, series[0].Cells);
        var arguments = facts.Arguments();
        arguments.Add(("otherTotal", isPair ? series[1].Cells[facts.Latest].Value ?? 0 : 0));
        arguments.Add(("otherIsLeast", isPair ? ChartSentence.IsLeast(series[1].Cells[facts.Latest]) : "no"));
        if (isPair && series[1].Cells.Any(cell => cell.IsLeast))
            arguments[arguments.FindIndex(argument => argument.Name == "isLeast")] = ("isLeast", "yes");
        return chart.Drawing(arguments, facts.Describe(), marks.ToImmutable(), ColumnTable.Write(chart, axis.Periods, series)) with
        {
            Key = isPair ? [.. series.Select(one => new KeyItem(one.Role, one.Name, "", plot.Y(one.Cells[^1].Value ?? 0)))] : [],
        };
    }

    private static void AddColumns(ImmutableArray<ChartMark>.Builder marks, Plot plot, TimeAxis axis, ChartSeries series, int part, int parts)
    {
        var known = Enumerable.Range(0, series.Cells.Length).Where(index => series.Cells[index].Value > 0).ToArray();
        foreach (var role in known.Select(Role).Distinct().Order())
            marks.Add(new BarsMark(role, [.. known.Where(index => Role(index) == role && !axis.IsOpen(series.Cells, index)).Select(Bar)]));
        marks.AddRange(known.Where(index => axis.IsOpen(series.Cells, index)).Select(index => Bars.Hatched(plot, Role(index), Bar(index))));

        ChartRole Role(int index) => parts > 1 ? series.Role : axis.RoleOf(index);
        PlotBar Bar(int index) => axis.Bar(index, plot.PlotY(series.Cells[index].Value!.Value), part: part, parts: parts);
    }
}
