using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>
/// Sums of a table's rows by period and words. A period of the dataset without any row is missing, in a record of events zero. A period that has
/// rows, none of which the filter keeps, counts zero: a table lists what was counted. A sum with a missing value in it is missing.
/// </summary>
internal sealed class GroupedRows : RowSet
{
    private readonly OutputPeriods _periods;
    private readonly Sums _sums;
    private readonly bool _hasWords;

    /// <param name="by">Dimensions; none for a row of every period.</param>
    /// <param name="isOfEvents">A period without a row counts zero.</param>
    public GroupedRows(DataTable table, RowsSpan span, OutputPeriods periods, RowFilter filter, ImmutableArray<string> by, ImmutableArray<string> measures, bool isOfEvents)
        : base(table, measures)
    {
        (_periods, _hasWords) = (periods, by.Length > 0);
        _sums = new Sums(table, measures);
        if (!_hasWords)
        {
            for (var place = 0; place < periods.Count; place++)
                _sums.Open(place, -1);
        }

        var seen = new bool[span.Length];
        Add(table, span, filter, new WordGroups(table, by), seen);
        if (!isOfEvents)
            _sums.LeaveOut(Unfilled(span, seen));
    }

    public override int Count => _sums.Count;

    public override int TimeOf(int index) => _sums.PlaceOf(index);

    public override int RowOf(int index) => _sums.RowOf(index);

    public override decimal ValueOf(int index, int measure) => _sums.ValueOf(index, measure);

    public override ValueStatus StatusOf(int index, int measure) => _sums.StatusOf(index, measure);

    protected override DataRow Dated(int index, DataRow row) => _periods.Date(_sums.PlaceOf(index), row);

    private void Add(DataTable table, RowsSpan span, RowFilter filter, WordGroups words, bool[] seen)
    {
        // Which sum a combination had last. Rows come in order of time, so that a sum before those of this period is of an earlier one.
        var sumOf = new int[_hasWords ? words.Count : 0];
        Array.Fill(sumOf, -1);
        var (place, firstSum) = (-1, 0);
        for (var row = TableRange.FirstRow(table, span.First); row < table.RowCount && table.Periods[row] <= span.Last; row++)
        {
            var period = table.Periods[row];
            seen[period - span.First] = true;
            if (!filter.Keeps(row))
                continue;
            if (_periods.PlaceOf(period) != place)
                (place, firstSum) = (_periods.PlaceOf(period), _sums.Count);
            if (!_hasWords)
            {
                _sums.Add(place, row);
                continue;
            }

            ref var sum = ref sumOf[words[row]];
            if (sum < firstSum)
                sum = _sums.Open(place, row);
            _sums.Add(sum, row);
        }
    }

    private bool[] Unfilled(RowsSpan span, bool[] seen)
    {
        var unfilled = new bool[_periods.Count];
        for (var i = 0; i < seen.Length; i++)
            unfilled[_periods.PlaceOf(span.First + i)] |= !seen[i];
        return unfilled;
    }
}
