using System.Globalization;

namespace Fairway.Statistics.Downloads;

/// <summary>Names of cells: <c>A1</c>.</summary>
internal static class SheetReference
{
    private const int Letters = 26;

    /// <param name="column">From 0.</param>
    public static string Column(int column) =>
        column < Letters ? ((char)('A' + column)).ToString() : Column(column / Letters - 1) + (char)('A' + column % Letters);

    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public static string Cell(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A table with its header.</summary>
    public static string Range(int headerRow, SheetTable table) => $"{Cell(headerRow, 0)}:{Cell(headerRow + table.RowCount, table.Columns.Length - 1)}";
}
