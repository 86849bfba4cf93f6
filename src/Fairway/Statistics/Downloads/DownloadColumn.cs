using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Statistics.Downloads;

/// <summary>What the cells of a column of a download are.</summary>
internal enum DownloadCell
{
    Period,
    Integer,
    Decimal,
    Word,

    /// <summary>How certain the row's values are.</summary>
    RowStatus,

    /// <summary>Why one measure's value is uncertain or missing.</summary>
    ValueStatus,
}

/// <summary>
/// A column of a download, bound to its table. The columns of the dataset come first, as declared; then a status column for each measure whose
/// values may have another status than their row.
/// </summary>
internal sealed class DownloadColumn
{
    public const string StatusEnding = "-status";

    private readonly DataTable _table;
    private readonly MeasureColumn? _measure;
    private readonly Func<int, string>? _word;

    private DownloadColumn(DataTable table, string name, DownloadCell cell, DatasetColumn? declared)
    {
        (_table, Name, Cell, Declared) = (table, name, cell, declared);
        if (declared?.Role == ColumnRole.Measure)
            _measure = table.Measures[declared.Name];
        else if (declared?.Role == ColumnRole.Dimension)
            _word = row => table.Dimensions[declared.Name][row];
        else if (declared?.Role == ColumnRole.Text)
            _word = row => table.Texts[declared.Name][row];
    }

    public string Name { get; }

    public DownloadCell Cell { get; }

    /// <summary>The column of the dataset that it is, or whose statuses it has; null for the time column.</summary>
    public DatasetColumn? Declared { get; }

    public bool IsNumber => Cell is DownloadCell.Integer or DownloadCell.Decimal;

    /// <summary>Whether every row has something in it.</summary>
    public bool IsFilled => Cell switch
    {
        DownloadCell.Integer or DownloadCell.Decimal => !Enumerable.Range(0, _table.RowCount).Any(row => _measure![row] is null),
        DownloadCell.Word => Declared!.Role == ColumnRole.Dimension,
        _ => true,
    };

    public decimal? Number(int row) => _measure![row];

    public ValueStatus Status(int row) => Cell == DownloadCell.RowStatus ? _table.Statuses[row] : _measure!.Status(row);

    /// <summary>The cell as text, the same in every culture; empty where there is no value.</summary>
    public string Text(int row) => Cell switch
    {
        DownloadCell.Period => _table.PeriodOf(row).ToString(),
        DownloadCell.Integer => Number(row) is { } number ? number.ToString("0", CultureInfo.InvariantCulture) : "",
        DownloadCell.Decimal => Number(row) is { } number ? TableCells.Write(number) : "",
        DownloadCell.Word => _word!(row),
        _ => StatusWord.Write(Status(row)),
    };

    /// <summary>The dataset's own columns.</summary>
    public static ImmutableArray<DownloadColumn> Declarations(Dataset dataset) =>
    [
        new(dataset.Table, dataset.Definition.TimeColumn, DownloadCell.Period, null),
        .. dataset.Definition.Columns.Select(column => new DownloadColumn(dataset.Table, column.Name, CellOf(column), column)),
    ];

    /// <summary>With the status columns behind them.</summary>
    public static ImmutableArray<DownloadColumn> Of(Dataset dataset)
    {
        var columns = Declarations(dataset);
        var names = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return [.. columns, .. dataset.Definition.Measures.Where(measure => HasOwnStatus(dataset.Table, measure)).Select(measure => StatusOf(dataset.Table, measure, names))];
    }

    /// <summary>A measure that may lack values has the column in every version, whether this one lacks some or not.</summary>
    private static bool HasOwnStatus(DataTable table, DatasetColumn measure)
    {
        var values = table.Measures[measure.Name];
        return measure.Missing is not null || Enumerable.Range(0, table.RowCount).Any(row => values.Status(row) != table.Statuses[row]);
    }

    private static DownloadColumn StatusOf(DataTable table, DatasetColumn measure, HashSet<string> names)
    {
        var name = measure.Name + StatusEnding;
        while (!names.Add(name))
            name += StatusEnding;
        return new(table, name, DownloadCell.ValueStatus, measure);
    }

    private static DownloadCell CellOf(DatasetColumn column) => column.Role switch
    {
        ColumnRole.Status => DownloadCell.RowStatus,
        ColumnRole.Measure => column.Type == ColumnType.Integer ? DownloadCell.Integer : DownloadCell.Decimal,
        _ => DownloadCell.Word,
    };
}
