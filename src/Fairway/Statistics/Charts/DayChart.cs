using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A bar for each day of the latest year, to the end of the latest month, the highest day named.</summary>
internal static class DayChart
{
    private const double BarWidth = 0.86;

    public static ChartDrawing Draw(ChartContext chart)
    {
        var start = new DateOnly(chart.At.Year, 1, 1);
        if (start < chart.Series.From)
            start = chart.Series.From;
        var end = Period.Of(Grain.Month, chart.At).End;
        var length = end.DayNumber - start.DayNumber + 1;
        var days = Enumerable.Range(0, chart.At.DayNumber - start.DayNumber + 1)
            .Select(index => new DayTotal(index, start.AddDays(index), chart.Series.Total(start.AddDays(index), start.AddDays(index))?.Value))
            .ToImmutableArray();
        var record = days.Where(day => day.Total is not null).MaxBy(day => day.Total);
        var max = Math.Max(record?.Total ?? 0, AxisTicks.LeastTop) * 1.12m;
        var plot = new Plot(1, (double)max);

        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        marks.AddRange(AxisTicks.Below(max).Select(tick => new GridMark(plot.Y(tick), chart.Number(tick))));
        marks.Add(new BarsMark(ChartRole.Now,
        [
            .. days.Where(day => day.Total > 0)
                .Select(day => new PlotBar((day.Index + 0.5 - (BarWidth / 2)) / length, BarWidth / length, plot.PlotY(day.Total!.Value))),
        ]));
        marks.Add(new BaseMark(Plot.Bottom));
        for (var month = Period.Of(Grain.Month, start); month.Start <= end; month = month with { Number = month.Number + 1 })
            marks.Add(new TickMark(Middle(month, start, length), chart.Language.Dates.MonthName(month.Start.Month, abbreviated: true), month.Start.Month % 2 == 0, false));
        if (record is { Total: > 0 })
            marks.Add(Annotation.Above(plot, (record.Index + 0.5) / length, record.Total.Value, $"{chart.Language.Dates.WriteDay(record.Day)}: {chart.Number(record.Total.Value)}"));
        return Words(chart, days, record, marks.ToImmutable());
    }

    private static double Middle(Period month, DateOnly start, int length) =>
        (((month.Start.DayNumber + month.End.DayNumber + 1) / 2.0) - start.DayNumber) / length;

    private static ChartDrawing Words(ChartContext chart, ImmutableArray<DayTotal> days, DayTotal? record, ImmutableArray<ChartMark> marks)
    {
        var zero = days.Count(day => day.Total == 0);
        ReadOnlySpan<(string, object)> arguments =
        [
            ("date", chart.At), ("year", chart.At.Year), ("days", days.Length), ("zeroDays", zero),
            ("recordDay", record?.Day ?? chart.At), ("recordTotal", record?.Total ?? 0),
        ];
        var description = chart.Messages.Format(
            "chart.by-day.description", ("day", record?.Day ?? chart.At), ("most", record?.Total ?? 0), ("zero", zero), ("days", days.Length));
        return new(
            chart.Text.Title, chart.Sentence(chart.Text.Headline, arguments), chart.Sentence(chart.Text.Subtitle, arguments), description, 1, marks, Table(chart));
    }

    /// <summary>Days of the month down, months across: a year fits on a screen.</summary>
    private static ChartTable Table(ChartContext chart)
    {
        int[] months = [.. Enumerable.Range(1, chart.At.Month)];
        return new(
            chart.Messages.Format("chart.table.by-day", ("title", chart.Text.Title)),
            [chart.Messages["chart.column.day"], .. months.Select(month => chart.Language.Dates.MonthName(month))],
            [
                .. Enumerable.Range(1, 31).Select(day => (ImmutableArray<string>)
                [
                    chart.Language.Numbers.WritePlain(day),
                    .. months.Select(month => Cell(chart, month, day)),
                ]),
            ]);
    }

    private static string Cell(ChartContext chart, int month, int day)
    {
        if (day > DateTime.DaysInMonth(chart.At.Year, month))
            return StatusText.Mark(ValueStatus.NotApplicable)!;
        var date = new DateOnly(chart.At.Year, month, day);
        return chart.Cell(date, date);
    }
}

internal sealed record DayTotal(int Index, DateOnly Day, decimal? Total);
