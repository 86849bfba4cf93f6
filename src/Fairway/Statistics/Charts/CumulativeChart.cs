using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A line for each year that adds up from 1 January. One dotted line marks the same date, with a dot on each year's line.</summary>
internal static class CumulativeChart
{
    private const double PlotWidth = 0.86;
    private const double LabelX = 0.87;

    /// <summary>The year as 366 days, so that a date stands at the same place in every year.</summary>
    private const int Slots = 366;

    /// <summary>Beyond this the latest year's label stands at the right with the others.</summary>
    private const double RightMost = 0.68;

    private const double LowMost = 0.8;

    public static ChartDrawing Draw(ChartContext chart)
    {
        var years = Enumerable.Range(chart.Series.From.Year, chart.At.Year - chart.Series.From.Year + 1)
            .Select(year => YearLine.Of(chart, year))
            .Where(year => year.HasData)
            .ToImmutableArray();
        var max = Math.Max(years.Select(year => year.Last ?? 0).DefaultIfEmpty().Max(), AxisTicks.LeastTop) * 1.04m;
        var plot = new Plot(PlotWidth, (double)max);
        var now = years.FirstOrDefault(year => year.Role == ChartRole.Now);
        var last = years.FirstOrDefault(year => year.Role == ChartRole.Last);

        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        AddAxes(chart, marks, plot, max);
        var atX = plot.X(X(chart.At));
        marks.Add(new AtMark(atX));
        marks.Add(atX < 0.2
            ? new LabelMark(atX, Plot.Top, chart.Language.Dates.WriteDay(chart.At), ChartRole.Other, TextAnchor.Start, 0.7, 0.5)
            : new LabelMark(atX, Plot.Top, chart.Language.Dates.WriteDay(chart.At), ChartRole.Other, TextAnchor.End, 0.7, -0.5));
        foreach (var year in years)
            marks.Add(new LineMark(year.Role, year.Lines(plot)));
        AddEndLabels(chart, marks, plot, years, atX);
        foreach (var year in years.Where(year => year.AtDate is not null))
            marks.Add(new DotMark(atX, plot.Y(year.AtDate!.Value), year.Role, year.Role == ChartRole.Now));
        if (now is { AtDate: { } total } && atX <= RightMost)
        {
            // Below its dot, or above it where the words under the drawing would be in the way.
            var (year, value) = plot.Y(total) < LowMost ? (0.9, 2.05) : (-1.75, -0.6);
            marks.Add(new LabelMark(atX, plot.Y(total), chart.Year(now.Year), ChartRole.Now, TextAnchor.Start, year, 0.7, More: chart.Number(total)));
            marks.Add(new LabelMark(atX, plot.Y(total), chart.Number(total), ChartRole.Now, TextAnchor.Start, value, 0.7, IsNarrow: true));
        }

        if (last is { AtDate: { } then })
            marks.Add(new LabelMark(atX, plot.Y(then), chart.Number(then), ChartRole.Last, TextAnchor.End, -0.3, -0.8, IsWide: true));

        return Words(chart, years, now, last, marks.ToImmutable());
    }

    internal static double X(DateOnly day) => (double)Slot(day) / Slots;

    private static int Slot(DateOnly day) => new DateOnly(2024, day.Month, day.Day).DayOfYear;

    private static void AddAxes(ChartContext chart, ImmutableArray<ChartMark>.Builder marks, Plot plot, decimal max)
    {
        marks.AddRange(AxisTicks.Below(max).Select(tick => new GridMark(plot.Y(tick), chart.Number(tick))));
        marks.Add(new BaseMark(Plot.Bottom));
        var step = TimeAxis.MonthStep(chart.Language);
        for (var month = 1; month <= 12; month += step)
        {
            var middle = (X(new(2024, month, 1)) + X(new DateOnly(2024, month, DateTime.DaysInMonth(2024, month)))) / 2;
            marks.Add(new TickMark(plot.X(middle), chart.Language.Dates.MonthName(month, abbreviated: true), month % 2 == 0, false));
        }
    }

    private static void AddEndLabels(
        ChartContext chart, ImmutableArray<ChartMark>.Builder marks, Plot plot, ImmutableArray<YearLine> years, double atX)
    {
        var ended = years.Where(year => year.Last is not null && (year.Role != ChartRole.Now || atX > RightMost)).ToArray();
        var places = LabelSpreader.Spread([.. ended.Select(year => plot.Y(year.Last!.Value))], chart.LabelGap, Plot.Bottom + 0.005);
        for (var i = 0; i < ended.Length; i++)
            marks.Add(new LabelMark(LabelX, places[i], chart.Year(ended[i].Year), ended[i].Role, TextAnchor.Start, 0.33, More: chart.Number(ended[i].Last!.Value)));
    }

    private static ChartDrawing Words(
        ChartContext chart, ImmutableArray<YearLine> years, YearLine? now, YearLine? last, ImmutableArray<ChartMark> marks)
    {
        var total = now?.AtDate ?? 0;
        var then = last?.AtDate;
        var (change, direction) = chart.Compare(total, then);
        ReadOnlySpan<(string, object)> arguments =
        [
            ("date", chart.At), ("year", chart.At.Year), ("lastYear", chart.At.Year - 1), ("total", total), ("lastTotal", then ?? 0),
            ("change", change), ("direction", direction),
        ];
        string[] others =
        [
            .. years.Reverse().Where(year => year.Role != ChartRole.Now && year.AtDate is not null)
                .Select(year => chart.Messages.Format("chart.cumulative.item", ("total", year.AtDate!.Value), ("year", year.Year))),
        ];
        var description = others.Length == 0
            ? chart.Messages.Format("chart.cumulative.description-first", ("date", chart.At), ("total", total))
            : chart.Messages.Format("chart.cumulative.description", ("date", chart.At), ("total", total), ("others", chart.Language.List(others)));
        return new(
            chart.Text.Title, chart.Sentence(chart.Text.Headline, arguments), chart.Sentence(chart.Text.Subtitle, arguments),
            description, PlotWidth, marks, CumulativeTable.Write(chart, [.. years.Reverse().Select(year => year.Year)]));
    }
}
