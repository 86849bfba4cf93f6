using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>Time from left to right: equal places for equal periods, months or years named under them, round numbers above the gridlines.</summary>
internal sealed class TimeAxis
{
    /// <summary>Part of a period's place that its column fills.</summary>
    private const double Filled = 0.8;

    /// <summary>Days of a drawing under which months are named; under a longer one years are.</summary>
    private const int MostDaysOfMonths = 430;

    /// <summary>Part of the width that a year must have to be named.</summary>
    private const double LeastNamed = 0.045;

    /// <summary>More years than this: every second one is named on a phone, and of more than twice as many everywhere.</summary>
    private const int MostYears = 7;

    /// <summary>Ems of a month's short name that has room among twelve.</summary>
    private const double LongestMonth = 4.8;

    private readonly ChartContext _chart;

    public TimeAxis(ChartContext chart, ImmutableArray<ChartPeriod> periods) => (_chart, Periods) = (chart, periods);

    public ImmutableArray<ChartPeriod> Periods { get; }

    public bool IsOneYear => Periods[0].To.Year == Periods[^1].To.Year;

    /// <summary>The middle of a period, as a fraction of the plot.</summary>
    public double Center(int index) => (index + 0.5) / Periods.Length;

    /// <param name="part">Of how many columns side by side in one period.</param>
    public PlotBar Bar(int index, double y, double below = 1, int part = 0, int parts = 1)
    {
        var width = Filled / Periods.Length / parts;
        return new(Center(index) - (Filled / 2 / Periods.Length) + (part * width), width * (parts > 1 ? 0.94 : 1), y, below);
    }

    public ChartRole RoleOf(int index) => (_chart.At.Year - Periods[index].To.Year) switch { 0 => ChartRole.Now, 1 => ChartRole.Last, _ => ChartRole.Other };

    public void AddGrid(ImmutableArray<ChartMark>.Builder marks, Plot plot, int most = AxisTicks.Most) =>
        marks.AddRange(AxisTicks.Below((decimal)plot.MaxValue, most).Select(tick => new GridMark(plot.Y(tick), _chart.Number(tick))));

    /// <param name="isSmall">Only the first and the last are named.</param>
    public void AddTicks(ImmutableArray<ChartMark>.Builder marks, bool isSmall = false)
    {
        marks.Add(new BaseMark(Plot.Bottom));
        var byMonth = Periods[^1].To.DayNumber - Periods[0].From.DayNumber <= MostDaysOfMonths && Periods[0].Period.Grain < Grain.Quarter;
        var groups = Enumerable.Range(0, Periods.Length)
            .GroupBy(index => Period.Of(byMonth ? Grain.Month : Grain.Year, Periods[index].To))
            .Select(group => (Period: group.Key, Middle: group.Average(Center), Share: group.Count() / (double)Periods.Length))
            .Where(group => group.Share >= LeastNamed || byMonth)
            .ToArray();
        var monthStep = MonthStep(_chart.Language);
        for (var i = 0; i < groups.Length; i++)
        {
            var start = groups[i].Period.Start;
            if ((isSmall && i > 0 && i < groups.Length - 1) || (byMonth && (start.Month - 1) % monthStep != 0))
                continue;
            var word = byMonth ? _chart.Language.Dates.MonthName(start.Month, abbreviated: true) : _chart.Year(start.Year);
            var fromEnd = groups.Length - 1 - i;
            var isWide = byMonth ? start.Month % 2 == 0 : groups.Length > MostYears && fromEnd % 2 == 1;
            if (!isSmall && !byMonth && groups.Length > 2 * MostYears && fromEnd % 2 == 1)
                continue;
            marks.Add(new TickMark(groups[i].Middle, word, isWide && !isSmall, !byMonth && start.Year == _chart.At.Year));
        }
    }

    /// <summary>Months are named one by one, or every second one where their names are long.</summary>
    public static int MonthStep(Language language) =>
        Enumerable.Range(1, 12).Any(month => TextWidth.Ems(language.Dates.MonthName(month, abbreviated: true)) > LongestMonth) ? 2 : 1;

    /// <summary>The record in words, above its column or point.</summary>
    public void AddRecord(ImmutableArray<ChartMark>.Builder marks, Plot plot, ImmutableArray<ChartCell> cells, double shift = 0)
    {
        if (PeriodFacts.Record(cells) is not { } record || cells[record].Value is not > 0)
            return;
        var words = $"{PeriodName.WriteShort(Periods[record].Period, IsOneYear, _chart.Language)}: {_chart.Value(cells[record])}";
        marks.Add(Annotation.Above(plot, Center(record) + (shift / Periods.Length), cells[record].Value!.Value, words));
    }

    /// <summary>A value that is not complete, a minimum, or less certain than others of the drawing.</summary>
    public bool IsOpen(ImmutableArray<ChartCell> cells, int index)
    {
        if (cells[index].Value is null)
            return false;
        return Periods[index].IsPart || cells[index].IsLeast
            || (cells[index].Status is ValueStatus.Provisional or ValueStatus.Estimated && cells.Any(cell => cell is { Value: not null, Status: ValueStatus.Final }));
    }
}
