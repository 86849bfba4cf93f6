using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>The numbers of a chart over time: months against years, days against months, or a row for each period, the latest first.</summary>
internal static class ColumnTable
{
    public static ChartTable Write(ChartContext chart, ImmutableArray<ChartPeriod> periods, ImmutableArray<ChartSeries> series)
    {
        var every = periods[0].Period.Grain;
        var isOneYear = periods[0].Period.End.Year == periods[^1].Period.End.Year;
        if (series.Length == 1 && every == Grain.Month)
            return Months(chart, periods, series[0]);
        if (series.Length == 1 && every == Grain.Day && isOneYear)
            return Days(chart, periods, series[0]);
        return new(
            chart.Text.Title,
            [chart.ColumnName(chart.Dataset.Definition.TimeColumn).Text, .. series.Select(one => one.Name.Text)],
            [
                .. Enumerable.Range(0, periods.Length).Reverse().Select(index => (ImmutableArray<string>)
                [
                    Name(chart, periods[index]), .. series.Select(one => chart.Value(one.Cells[index])),
                ]),
            ])
        {
            SourceWords = [.. series.Where(one => one.Name.IsSource).Select(one => one.Name.Text)],
        };
    }

    private static ChartTable Months(ChartContext chart, ImmutableArray<ChartPeriod> periods, ChartSeries series)
    {
        int[] years = [.. periods.Select(period => period.Period.Start.Year).Distinct().OrderDescending()];
        return new(
            chart.Messages.Format("chart.table.by-month", ("title", chart.Text.Title)),
            [chart.Messages["chart.column.month"], .. years.Select(chart.Year)],
            [
                .. Enumerable.Range(1, 12).Select(month => (ImmutableArray<string>)
                [
                    chart.Language.Dates.MonthName(month),
                    .. years.Select(year => Cell(chart, periods, series, new DateOnly(year, month, 1))),
                ]),
            ]);
    }

    /// <summary>Days of the month down, months across: a year fits on a screen.</summary>
    private static ChartTable Days(ChartContext chart, ImmutableArray<ChartPeriod> periods, ChartSeries series)
    {
        var year = periods[0].From.Year;
        int[] months = [.. periods.Select(period => period.From.Month).Distinct()];
        return new(
            chart.Messages.Format("chart.table.by-day", ("title", chart.Text.Title)),
            [chart.Messages["chart.column.day"], .. months.Select(month => chart.Language.Dates.MonthName(month))],
            [
                .. Enumerable.Range(1, 31).Select(day => (ImmutableArray<string>)
                [
                    chart.Language.Numbers.WritePlain(day),
                    .. months.Select(month => day > DateTime.DaysInMonth(year, month)
                        ? StatusText.Mark(ValueStatus.NotApplicable)!
                        : Cell(chart, periods, series, new DateOnly(year, month, day))),
                ]),
            ]);
    }

    /// <summary>[z] for what is not yet or not drawn; a period that is not over says up to which day it counts.</summary>
    private static string Cell(ChartContext chart, ImmutableArray<ChartPeriod> periods, ChartSeries series, DateOnly day)
    {
        var index = Period.Of(periods[0].Period.Grain, day).Number - periods[0].Period.Number;
        if (index < 0 || index >= periods.Length)
            return StatusText.Mark(ValueStatus.NotApplicable)!;
        var value = chart.Value(series.Cells[index]);
        return periods[index].IsPart ? $"{value} ({ToDate(chart, periods[index])})" : value;
    }

    private static string Name(ChartContext chart, ChartPeriod period)
    {
        var name = PeriodName.Write(period.Period, chart.Language);
        return period.IsPart ? $"{name} ({ToDate(chart, period)})" : name;
    }

    private static string ToDate(ChartContext chart, ChartPeriod period) => chart.Messages.Format("chart.row.to-date", ("date", period.To));
}
