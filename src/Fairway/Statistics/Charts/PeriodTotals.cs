using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>The total of one series in one period.</summary>
/// <param name="Value">Null where a value is missing.</param>
/// <param name="Status">The most uncertain status of the values in it or, without a value, why there is none.</param>
/// <param name="IsLeast">In a record of events: the number of an event was not collected, and the total is what is known at least.</param>
internal readonly record struct ChartCell(decimal? Value, ValueStatus Status, bool IsLeast = false);

/// <summary>Adds up the rows of a table for each period of a drawing, by category where there is a dimension, in one pass.</summary>
internal sealed class PeriodTotals
{
    private readonly ImmutableArray<ChartPeriod> _periods;
    private readonly bool _isOfEvents;
    private readonly Sum[,] _sums;
    private readonly bool[] _isWhole;

    private PeriodTotals(ImmutableArray<ChartPeriod> periods, bool isOfEvents, int groups)
    {
        (_periods, _isOfEvents) = (periods, isOfEvents);
        _sums = new Sum[groups, periods.Length];
        _isWhole = new bool[periods.Length];
    }

    /// <param name="dataset">Whose rows.</param>
    /// <param name="measure">What is added up.</param>
    /// <param name="dimension">Each of its words is a group; one group when null.</param>
    /// <param name="periods">In order of time; each made of whole periods of the dataset.</param>
    public static PeriodTotals Compute(Dataset dataset, string measure, string? dimension, ImmutableArray<ChartPeriod> periods)
    {
        var table = dataset.Table;
        var words = dimension is null ? null : table.Dimensions[dimension];
        var totals = new PeriodTotals(periods, dataset.Definition.EventsFrom is not null, words?.Values.Length ?? 1);
        totals.Add(table, table.Measures[measure], words);
        return totals;
    }

    /// <param name="group">The place of a word in <see cref="DimensionColumn.Values"/>; 0 without a dimension.</param>
    public ImmutableArray<ChartCell> Cells(int group) => [.. Enumerable.Range(0, _periods.Length).Select(period => Cell(_sums[group, period], period))];

    /// <summary>Several groups as one.</summary>
    public ImmutableArray<ChartCell> Cells(IReadOnlyCollection<int> groups) =>
    [
        .. Enumerable.Range(0, _periods.Length).Select(period => Cell(groups.Aggregate(default(Sum), (sum, group) => sum.And(_sums[group, period])), period)),
    ];

    private ChartCell Cell(Sum sum, int period)
    {
        if (!_isWhole[period])
            return new(null, ValueStatus.NotCollected);
        if (sum.Missing > 0 && !_isOfEvents)
            return new(null, sum.Reason);
        return new(sum.Value, sum.Status, sum.Missing > 0);
    }

    private void Add(DataTable table, MeasureColumn measure, DimensionColumn? words)
    {
        var present = new int[_periods.Length];
        var at = 0;
        var last = int.MinValue;
        for (var row = 0; row < table.RowCount; row++)
        {
            var period = table.PeriodOf(row);
            while (at < _periods.Length && period.Start > _periods[at].To)
                at++;
            if (at == _periods.Length)
                break;
            if (period.Start < _periods[at].From)
                continue;
            present[at] += period.Number == last ? 0 : 1;
            last = period.Number;
            ref var sum = ref _sums[words?.Code(row) ?? 0, at];
            sum = sum.And(measure[row], measure.Status(row));
        }

        for (var i = 0; i < present.Length; i++)
        {
            var length = Period.Of(table.Grain, _periods[i].To).Number - Period.Of(table.Grain, _periods[i].From).Number + 1;
            _isWhole[i] = _isOfEvents || present[i] == length;
        }
    }

    private readonly record struct Sum(decimal Value, ValueStatus Status, int Missing, ValueStatus Reason)
    {
        public Sum And(decimal? value, ValueStatus status) => value is { } known
            ? this with { Value = Value + known, Status = StatusWord.MostUncertain(Status, status) }
            : this with { Missing = Missing + 1, Reason = status };

        public Sum And(Sum other) => new(
            Value + other.Value, StatusWord.MostUncertain(Status, other.Status), Missing + other.Missing, other.Missing > 0 ? other.Reason : Reason);
    }
}
