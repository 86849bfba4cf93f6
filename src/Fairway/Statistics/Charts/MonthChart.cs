using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A bar for each month of the series, years under them, the highest month named. A month that is not over is hatched.</summary>
internal static class MonthChart
{
    /// <summary>Part of a month's place that its bar fills.</summary>
    private const double BarWidth = 0.78;

    public static ChartDrawing Draw(ChartContext chart)
    {
        var months = Months(chart);
        var known = months.Where(month => month.Total is not null).ToImmutableArray();
        var record = known.MaxBy(month => month.Total);
        var max = Math.Max(record?.Total ?? 0, AxisTicks.LeastTop) * 1.12m;
        var plot = new Plot(1, (double)max);

        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        marks.AddRange(AxisTicks.Below(max).Select(tick => new GridMark(plot.Y(tick), chart.Number(tick))));
        foreach (var role in (ReadOnlySpan<ChartRole>)[ChartRole.Other, ChartRole.Last, ChartRole.Now])
            marks.Add(new BarsMark(role, [.. known.Where(month => month.Role == role && !month.IsPart).Select(month => Bar(plot, month, months))]));
        if (known.LastOrDefault() is { IsPart: true } part)
        {
            var bar = Bar(plot, part, months);
            marks.Add(new PartBarMark(bar.X, Plot.Top + (bar.Y * Plot.Height), bar.Width, (1 - bar.Y) * Plot.Height));
        }

        marks.Add(new BaseMark(Plot.Bottom));
        AddYears(chart, marks, months);
        if (record is { Total: > 0 })
            marks.Add(Annotation.Above(plot, Center(record, months), record.Total.Value, $"{MonthName(chart, record.Period)}: {chart.Number(record.Total.Value)}"));
        return Words(chart, months, record, marks.ToImmutable());
    }

    private static ImmutableArray<MonthTotal> Months(ChartContext chart)
    {
        var first = Period.Of(Grain.Month, chart.Series.From);
        var last = Period.Of(Grain.Month, chart.At);
        return
        [
            .. Enumerable.Range(first.Number, last.Number - first.Number + 1).Select((number, index) =>
            {
                var month = first with { Number = number };
                var end = month.End < chart.At ? month.End : chart.At;
                var role = (chart.At.Year - month.Start.Year) switch { 0 => ChartRole.Now, 1 => ChartRole.Last, _ => ChartRole.Other };
                return new MonthTotal(index, month, role, month.End > chart.At, chart.Series.Total(month.Start, end)?.Value);
            }),
        ];
    }

    private static double Center(MonthTotal month, ImmutableArray<MonthTotal> months) => (month.Index + 0.5) / months.Length;

    private static PlotBar Bar(Plot plot, MonthTotal month, ImmutableArray<MonthTotal> months) =>
        new(Center(month, months) - (BarWidth / 2 / months.Length), BarWidth / months.Length, plot.PlotY(month.Total!.Value));

    private static void AddYears(ChartContext chart, ImmutableArray<ChartMark>.Builder marks, ImmutableArray<MonthTotal> months)
    {
        foreach (var year in months.GroupBy(month => month.Period.Start.Year))
        {
            // On a phone every second year is named, the latest among them.
            var isWide = (chart.At.Year - year.Key) % 2 == 1;
            marks.Add(new TickMark(year.Average(month => Center(month, months)), chart.Year(year.Key), isWide, year.Key == chart.At.Year));
        }
    }

    private static string MonthName(ChartContext chart, Period month) => chart.Language.Dates.WriteMonth(month.Start.Year, month.Start.Month);

    private static ChartDrawing Words(ChartContext chart, ImmutableArray<MonthTotal> months, MonthTotal? record, ImmutableArray<ChartMark> marks)
    {
        var latest = months[^1];
        var complete = months.LastOrDefault(month => !month.IsPart && month.Total is not null) ?? latest;
        var then = months.FirstOrDefault(month => month.Period.Number == complete.Period.Number - 12)?.Total;
        var (change, direction) = chart.Compare(complete.Total ?? 0, complete.IsPart ? null : then);
        ReadOnlySpan<(string, object)> arguments =
        [
            ("date", chart.At), ("month", MonthName(chart, complete.Period)), ("year", complete.Period.Start.Year), ("lastYear", complete.Period.Start.Year - 1),
            ("total", complete.Total ?? 0), ("lastTotal", then ?? 0), ("change", change), ("direction", direction),
            ("first", MonthName(chart, months[0].Period)), ("latest", MonthName(chart, latest.Period)), ("isPart", latest.IsPart ? "yes" : "no"),
            ("recordMonth", MonthName(chart, (record ?? latest).Period)), ("recordTotal", record?.Total ?? 0),
        ];
        var description = chart.Messages.Format(
            "chart.by-month.description",
            ("month", MonthName(chart, (record ?? latest).Period)), ("most", record?.Total ?? 0), ("latest", MonthName(chart, complete.Period)), ("total", complete.Total ?? 0));
        return new(
            chart.Text.Title, chart.Sentence(chart.Text.Headline, arguments), chart.Sentence(chart.Text.Subtitle, arguments), description, 1, marks, Table(chart, months));
    }

    private static ChartTable Table(ChartContext chart, ImmutableArray<MonthTotal> months)
    {
        int[] years = [.. months.Select(month => month.Period.Start.Year).Distinct().OrderDescending()];
        return new(
            chart.Messages.Format("chart.table.by-month", ("title", chart.Text.Title)),
            [chart.Messages["chart.column.month"], .. years.Select(chart.Year)],
            [
                .. Enumerable.Range(1, 12).Select(month => (ImmutableArray<string>)
                [
                    chart.Language.Dates.MonthName(month),
                    .. years.Select(year => Cell(chart, new(year, month, 1))),
                ]),
            ]);
    }

    /// <summary>A month that is not over says up to which day it counts.</summary>
    private static string Cell(ChartContext chart, DateOnly start)
    {
        var end = start.AddMonths(1).AddDays(-1);
        if (start > chart.At || end <= chart.At)
            return chart.Cell(start, end);
        return $"{chart.Cell(start, chart.At)} ({chart.Messages.Format("chart.row.to-date", ("date", chart.At))})";
    }
}

/// <param name="Index">From 0, from left to right.</param>
/// <param name="IsPart">The month is not over.</param>
/// <param name="Total">Null where a value is missing.</param>
internal sealed record MonthTotal(int Index, Period Period, ChartRole Role, bool IsPart, decimal? Total);
