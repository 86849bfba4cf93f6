using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Reading;

/// <summary>Takes rows one by one, in order of time, and keeps them in columns.</summary>
internal sealed class TableBuilder
{
    /// <summary>Years outside these are slips of a keyboard.</summary>
    public const int EarliestYear = 1800;

    public const int LatestYear = 2199;

    private readonly DatasetDefinition _definition;
    private readonly CellFaults _faults;
    private readonly ImmutableArray<int>.Builder _periods = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<ValueStatus>.Builder _statuses = ImmutableArray.CreateBuilder<ValueStatus>();
    private readonly ImmutableArray<ColumnBuilder> _columns;
    private readonly ImmutableArray<int> _keyCells;
    private readonly int[] _keyCodes;
    private readonly KeySet _keys;
    private readonly RowRules _rules;
    private readonly PeriodReader _time;
    private readonly int _statusCell;
    private readonly List<int> _lines = [];

    // After a row whose period could not be read, nobody knows whether one is missing.
    private bool _isGapUnknown;

    public TableBuilder(DatasetDefinition definition, CellFaults faults, PeriodReader? time = null)
    {
        _definition = definition;
        _faults = faults;
        _time = time ?? new PeriodReader(definition.Grain);
        _columns = [.. definition.Columns.Select(column => new ColumnBuilder(column))];
        _keyCells = [.. definition.Key.Select(name => TableReader.CanonicalHeader(definition).IndexOf(name))];
        _keyCodes = new int[_keyCells.Length];
        _keys = new KeySet(_keyCells.Length);
        _rules = new RowRules(definition);
        _statusCell = 1 + definition.Columns.ToList().FindIndex(column => column.Role == ColumnRole.Status);
    }

    public void Add(RawRow row)
    {
        if (row.Cells.Length != _columns.Length + 1)
        {
            Fault(row, 0, "csv-fields", string.Create(CultureInfo.InvariantCulture, $"The row has {row.Cells.Length} fields; the header has {_columns.Length + 1}."));
            return;
        }

        var period = ReadPeriod(row);
        var status = ReadStatus(row);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Add(row.Cells[i + 1].Text, status) is { } problem)
                Fault(row, i + 1, "bad-value", problem);
        }

        _rules.Check(row, _columns, _faults);
        _isGapUnknown |= period is null;
        if (period is not { } known)
            return;
        if (!AddKey(known))
            Fault(row, 0, "duplicate-row", $"There is already a row for {string.Join(", ", _keyCells.Select(index => row.Cells[index].Text))}. Keep one.");
        else
            CheckOrder(row, known);
        _periods.Add(known.Number);
        _statuses.Add(status);
        _lines.Add(row.Line);
        _isGapUnknown = false;
    }

    /// <summary>Row by row, the line or the sheet's row that it stands in.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>The table, once. Null when there was a fault.</summary>
    public DataTable? Build()
    {
        if (_periods.Count == 0 && _faults.Count == 0)
            _faults.Add(1, 1, "no-rows", "The file has no rows.");
        _faults.Close();
        if (_faults.Count > 0)
            return null;
        var (grain, periods) = (_definition.Grain, _periods.DrainToImmutable());
        return new DataTable
        {
            First = _definition.EventsFrom is { } from ? Period.Of(grain, from) : new(grain, periods[0]),
            Last = new(grain, periods[^1]),
            RowCount = periods.Length,
            Grain = grain,
            Periods = periods,
            Statuses = _statuses.DrainToImmutable(),
            Measures = _columns.Where(column => column.Definition.Role == ColumnRole.Measure)
                .ToFrozenDictionary(column => column.Definition.Name, column => column.ToMeasure()),
            Dimensions = _columns.Where(column => column.Definition.Role == ColumnRole.Dimension)
                .ToFrozenDictionary(column => column.Definition.Name, column => column.ToDimension()),
            Texts = _columns.Where(column => column.Definition.Role == ColumnRole.Text)
                .ToFrozenDictionary(column => column.Definition.Name, column => column.ToText()),
        };
    }

    private Period? ReadPeriod(RawRow row)
    {
        var text = row.Cells[0].Text;
        if (!_time.TryRead(text, out var period))
        {
            Fault(row, 0, "bad-date", $"'{Suggestion.Clip(text)}' is not {_time.Expected}.");
            return null;
        }

        if (period.Start.Year >= EarliestYear && period.End.Year <= LatestYear)
            return period;
        Fault(row, 0, "bad-date", string.Create(CultureInfo.InvariantCulture, $"'{text}' lies outside the years {EarliestYear} to {LatestYear}."));
        return null;
    }

    private bool AddKey(Period period)
    {
        for (var i = 0; i < _keyCells.Length; i++)
            _keyCodes[i] = _keyCells[i] == 0 ? period.Number : _columns[_keyCells[i] - 1].LatestCode;
        return _keys.Add(_keyCodes);
    }

    private void CheckOrder(RawRow row, Period period)
    {
        if (_periods.Count == 0)
        {
            if (_definition.EventsFrom is { } from && period.Start < from)
                Fault(row, 0, "bad-date", $"The row for {period} stands before {IsoDay.Write(from)}, from which dataset.yaml says that events are recorded.");
            return;
        }

        var last = _periods[^1];
        if (period.Number < last)
            Fault(row, 0, "row-order", $"The row for {period} stands after the one for {period with { Number = last }}. Sort the rows by time.");
        else if (_definition.IsComplete && !_isGapUnknown && period.Number > last + 1)
            Fault(row, 0, "missing-row", string.Create(CultureInfo.InvariantCulture, $"{period.Number - last - 1} missing before {period}: the series is declared complete, and the row before is for {period with { Number = last }}. Add the missing rows; where nothing was counted write 0, where nobody counted leave the cells empty."));
    }

    private ValueStatus ReadStatus(RawRow row)
    {
        if (_statusCell == 0)
            return ValueStatus.Final;
        var word = row.Cells[_statusCell].Text;
        if (StatusWord.TryParse(word, out var status) && !StatusWord.IsMissing(status))
            return status;
        Fault(row, _statusCell, "bad-status", $"'{Suggestion.Clip(word)}' is not the status of a row. Write final, provisional, revised or estimated.");
        return ValueStatus.Final;
    }

    private void Fault(RawRow row, int cell, string code, string message) =>
        _faults.Add(row.Line, cell < row.Cells.Length ? row.Cells[cell].Column : 1, code, message);
}
