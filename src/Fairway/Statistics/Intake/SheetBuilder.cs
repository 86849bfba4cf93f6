using System.Collections.Immutable;
using System.Globalization;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>Takes the cells of a sheet from left to right and from top to bottom, and keeps to the limits.</summary>
internal sealed class SheetBuilder
{
    private readonly ImmutableArray<SheetRow>.Builder _rows = ImmutableArray.CreateBuilder<SheetRow>();
    private readonly List<string> _cells = [];
    private readonly TextPool _pool = new();
    private long _cellCount;
    private int _mergedRows;

    /// <summary>The row that the next cells stand in, from 1.</summary>
    public long Row { get; set; } = 1;

    /// <param name="column">From 0; not before the last.</param>
    /// <param name="text">Nothing when the cell is empty.</param>
    /// <param name="repeated">How often it stands there, side by side.</param>
    public void AddCell(long column, ReadOnlySpan<char> text, long repeated = 1)
    {
        if (text.IsEmpty)
            return;
        if (column + repeated > SheetLimits.MaxColumns)
            throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"Row {Row} has more than {SheetLimits.MaxColumns} cells."));
        while (_cells.Count < column)
            _cells.Add("");
        var kept = _pool.Get(text);
        for (var i = 0L; i < repeated; i++)
            _cells.Add(kept);
    }

    /// <summary>Ends the row and goes on to the next.</summary>
    /// <param name="repeated">How often it stands there, one below the other.</param>
    public void EndRow(long repeated = 1)
    {
        if (Row + repeated > int.MaxValue)
            throw new SheetException("sheet-limit", "The sheet counts more rows than there can be.");
        if (_cells.Count > 0)
        {
            _cellCount += _cells.Count * repeated;
            if (_rows.Count + repeated > SheetLimits.MaxRows || _cellCount > SheetLimits.MaxCells)
                throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"The sheet has more than {SheetLimits.MaxRows} rows or {SheetLimits.MaxCells} cells with something in them."));
            ImmutableArray<string> kept = [.. _cells];
            for (var i = 0; i < repeated; i++)
                _rows.Add(new((int)Row + i, kept));
            _cells.Clear();
        }

        Row += repeated;
    }

    /// <summary>Empties the cells of a merged range but the first, which is the one that is shown.</summary>
    public void Merge(int top, int left, int bottom, int right)
    {
        for (var i = FirstRow(top); i < _rows.Count && _rows[i].Number <= bottom; i++)
        {
            if (++_mergedRows > SheetLimits.MaxRows)
                throw new SheetException("sheet-limit", $"Merged cells reach over more than {SheetLimits.MaxRows} rows.");
            var row = _rows[i];
            var cells = row.Cells.ToBuilder();
            for (var column = row.Number == top ? left : left - 1; column < Math.Min(right, cells.Count); column++)
                cells[column] = "";
            _rows[i] = row with { Cells = cells.ToImmutable() };
        }
    }

    public ImmutableArray<SheetRow> ToRows() => _rows.ToImmutable();

    private int FirstRow(int number)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Number < number)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
