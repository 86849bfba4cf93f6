using System.Globalization;

namespace Fairway.Statistics;

/// <summary>Cells as text, the same in every culture: what the canonical CSV, the differences and the downloads are made of.</summary>
public static class TableCells
{
    /// <summary>A number with a point; nothing where the value is missing for the column's declared reason, else [x], [z] or [c].</summary>
    public static string Write(DataTable table, DatasetColumn column, int row) => column.Role switch
    {
        ColumnRole.Status => StatusWord.Write(table.Statuses[row]),
        ColumnRole.Dimension => table.Dimensions[column.Name][row],
        ColumnRole.Text => table.Texts[column.Name][row],
        _ => Write(table.Measures[column.Name], column, row),
    };

    /// <summary>Without trailing zeros and never with an exponent.</summary>
    public static string Write(decimal value) => value.ToString("0.###############", CultureInfo.InvariantCulture);

    private static string Write(MeasureColumn measure, DatasetColumn column, int row)
    {
        if (measure[row] is { } value)
            return Write(value);
        var reason = measure.Status(row);
        return reason == column.Missing ? "" : StatusText.Mark(reason)!;
    }
}
