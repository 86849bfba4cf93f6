using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>The rows of a table that a query keeps, as they are.</summary>
internal sealed class TableRows : RowSet
{
    private readonly List<int> _rows = [];
    private readonly MeasureColumn[] _columns;

    public TableRows(DataTable table, RowsSpan span, RowFilter filter, ImmutableArray<string> measures)
        : base(table, measures)
    {
        _columns = [.. measures.Select(name => table.Measures[name])];
        for (var row = TableRange.FirstRow(table, span.First); row < table.RowCount && table.Periods[row] <= span.Last; row++)
        {
            if (filter.Keeps(row))
                _rows.Add(row);
        }
    }

    public override int Count => _rows.Count;

    public override int TimeOf(int index) => Table.Periods[_rows[index]];

    public override int RowOf(int index) => _rows[index];

    public override decimal ValueOf(int index, int measure) => _columns[measure][_rows[index]] ?? 0;

    public override ValueStatus StatusOf(int index, int measure) => _columns[measure].Status(_rows[index]);

    protected override DataRow Dated(int index, DataRow row)
    {
        var period = Table.PeriodOf(_rows[index]);
        return row with { Period = period.ToString(), From = period.Start, To = period.End };
    }
}
