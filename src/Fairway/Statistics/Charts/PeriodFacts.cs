using System.Collections.Immutable;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Charts;

/// <summary>What the sentences of a chart over time speak of: its latest complete period, the same a year before, and its record.</summary>
internal sealed class PeriodFacts
{
    private readonly ChartContext _chart;
    private readonly ImmutableArray<ChartPeriod> _periods;
    private readonly ImmutableArray<ChartCell> _cells;

    public PeriodFacts(ChartContext chart, ImmutableArray<ChartPeriod> periods, ImmutableArray<ChartCell> cells)
    {
        (_chart, _periods, _cells) = (chart, periods, cells);
        Latest = Find(index => !periods[index].IsPart && cells[index].Value is not null) ?? Find(index => cells[index].Value is not null) ?? periods.Length - 1;
    }

    /// <summary>The latest complete period with a value; where there is none, the latest.</summary>
    public int Latest { get; }

    /// <summary>The first of the highest; null where nothing is known.</summary>
    public static int? Record(ImmutableArray<ChartCell> cells)
    {
        int? record = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Value is { } value && (record is null || value > cells[record.Value].Value))
                record = i;
        }

        return record;
    }

    /// <summary>In the order of <see cref="ChartSentence.Arguments"/>.</summary>
    public List<(string Name, object Value)> Arguments()
    {
        var record = Record(_cells) ?? Latest;
        var total = _cells[Latest].Value ?? 0;
        var then = YearBefore();
        var (change, direction) = _chart.Compare(total, _periods[Latest].IsPart ? null : then);
        var year = _periods[Latest].Period.End.Year;
        return
        [
            ("date", _chart.At), ("period", Name(Latest)), ("year", year), ("lastYear", year - 1), ("total", total), ("lastTotal", then ?? 0),
            ("value", _chart.Value(total)), ("lastValue", _chart.Value(then ?? 0)), ("change", change), ("direction", direction),
            ("first", Name(0)), ("latest", Name(_periods.Length - 1)), ("isPart", _periods[^1].IsPart ? "yes" : "no"),
            ("periods", _periods.Length), ("zeroPeriods", _cells.Count(cell => cell is { Value: 0, IsLeast: false })),
            ("recordPeriod", Name(record)), ("recordDate", _periods[record].To), ("recordTotal", _cells[record].Value ?? 0),
            ("recordValue", _chart.Value(_cells[record].Value ?? 0)), ("isLeast", _cells.Any(cell => cell.IsLeast) ? "yes" : "no"), ("totalIsLeast", ChartSentence.IsLeast(_cells[Latest])),
        ];
    }

    public string Describe()
    {
        var record = Record(_cells) ?? Latest;
        return _chart.Messages.Format(
            "chart.period.description", ("period", Name(record)), ("most", _chart.Value(_cells[record])), ("latest", Name(Latest)), ("total", _chart.Value(_cells[Latest])));
    }

    private string Name(int index) => PeriodName.Write(_periods[index].Period, _chart.Language);

    /// <summary>Weeks have no namesake a year before: the one 52 weeks before is not the same date.</summary>
    private decimal? YearBefore()
    {
        var period = _periods[Latest].Period;
        if (period.Grain == Grain.Week)
            return null;
        var number = Period.Of(period.Grain, SeriesDays.Back(period.End, Grain.Year, 1, period.Grain)).Number;
        var index = Latest - (period.Number - number);
        return index < 0 ? null : _cells[index].Value;
    }

    private int? Find(Func<int, bool> isWanted)
    {
        for (var i = _periods.Length - 1; i >= 0; i--)
        {
            if (isWanted(i))
                return i;
        }

        return null;
    }
}
