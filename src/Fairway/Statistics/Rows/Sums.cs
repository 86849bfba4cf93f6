using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>Running sums of several measures, each with the most uncertain status that went into it.</summary>
internal sealed class Sums(DataTable table, ImmutableArray<string> measures)
{
    private readonly MeasureColumn[] _columns = [.. measures.Select(name => table.Measures[name])];
    private readonly List<int> _places = [];
    private readonly List<int> _rows = [];
    private decimal[] _values = [];
    private ValueStatus[] _statuses = [];

    public int Count => _places.Count;

    public int PlaceOf(int sum) => _places[sum];

    public int RowOf(int sum) => _rows[sum];

    public decimal ValueOf(int sum, int measure) => _values[(sum * _columns.Length) + measure];

    public ValueStatus StatusOf(int sum, int measure) => _statuses[(sum * _columns.Length) + measure];

    /// <summary>Begins a sum of zero.</summary>
    /// <param name="place">Of its period.</param>
    /// <param name="row">The first row of its words; -1 where it has none.</param>
    public int Open(int place, int row)
    {
        _places.Add(place);
        _rows.Add(row);
        var needed = _places.Count * _columns.Length;
        if (needed > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(needed, 2 * _values.Length));
            Array.Resize(ref _statuses, _values.Length);
        }

        return _places.Count - 1;
    }

    public void Add(int sum, int row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var cell = (sum * _columns.Length) + i;
            var status = _columns[i].Status(row);
            if (_columns[i][row] is { } value)
                _values[cell] += value;
            if (status != _statuses[cell])
                _statuses[cell] = StatusWord.MostUncertain(_statuses[cell], status);
        }
    }

    /// <summary>Of sums of these periods, a part was not collected.</summary>
    public void LeaveOut(bool[] unfilled)
    {
        for (var sum = 0; sum < Count; sum++)
        {
            if (!unfilled[_places[sum]])
                continue;
            foreach (ref var status in _statuses.AsSpan(sum * _columns.Length, _columns.Length))
                status = StatusWord.MostUncertain(status, ValueStatus.NotCollected);
        }
    }
}
