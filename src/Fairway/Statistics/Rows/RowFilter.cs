namespace Fairway.Statistics.Rows;

/// <summary>Which rows of a table a query keeps: words are looked up once, rows are tested by their codes.</summary>
internal sealed class RowFilter
{
    private readonly DimensionColumn[] _columns;
    private readonly bool[][] _kept;

    public RowFilter(DataTable table, RowsQuery query)
    {
        _columns = [.. query.Where.Select(pair => table.Dimensions[pair.Key])];
        _kept = [.. query.Where.Select(pair => Kept(table.Dimensions[pair.Key], pair.Value))];
    }

    public bool Keeps(int row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (!_kept[i][_columns[i].Code(row)])
                return false;
        }

        return true;
    }

    private static bool[] Kept(DimensionColumn column, IEnumerable<string> words)
    {
        var kept = new bool[column.Values.Length];
        foreach (var word in words)
            kept[column.CodeOf(word)] = true;
        return kept;
    }
}
