using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>The sums since 1 January: at the latest date, and at the end of each month.</summary>
internal static class CumulativeTable
{
    public static ChartTable Write(ChartContext chart, ImmutableArray<int> years)
    {
        ImmutableArray<string> columns = [chart.Messages["chart.column.date"], .. years.Select(chart.Year)];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var month = 1; month <= 12; month++)
        {
            if (month == chart.At.Month && !IsMonthEnd(chart.At))
                rows.Add([chart.Messages.Format("chart.row.to-date", ("date", chart.At)), .. years.Select(year => chart.Cell(new(year, 1, 1), chart.SameDate(year)))]);
            rows.Add(
            [
                chart.Messages.Format("chart.row.end-of-month", ("month", chart.Language.Dates.MonthName(month))),
                .. years.Select(year => chart.Cell(new(year, 1, 1), new(year, month, DateTime.DaysInMonth(year, month)))),
            ]);
        }

        return new(chart.Messages.Format("chart.table.cumulative", ("title", chart.Text.Title)), columns, rows.ToImmutable());
    }

    private static bool IsMonthEnd(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);
}
