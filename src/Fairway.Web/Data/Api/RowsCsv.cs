using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Rows;

namespace Fairway.Web.Data.Api;

/// <summary>
/// Rows as CSV: the columns of the answer, then the status of each value in a column <c>people-status</c>; where rows are added up, also whether the
/// period is whole.
/// </summary>
internal static class RowsCsv
{
    private const string StatusSuffix = "-status";

    public static byte[] Write(RowsResult rows, bool isGrouped)
    {
        ImmutableArray<string> header =
        [
            .. rows.Columns.Select(column => column.Name),
            .. rows.Columns.Where(column => column.IsMeasure).Select(column => column.Name + StatusSuffix),
            .. isGrouped ? (ReadOnlySpan<string>)["complete"] : [],
        ];
        return ApiCsv.Write(header, rows.Rows.Select(row => Cells(row, isGrouped)));
    }

    private static IEnumerable<string?> Cells(DataRow row, bool isGrouped)
    {
        yield return row.Period;
        foreach (var word in row.Words)
            yield return word;
        foreach (var value in row.Values)
            yield return value is { } number ? TableCells.Write(number) : null;
        foreach (var status in row.Statuses)
            yield return StatusWord.Write(status);
        if (isGrouped)
            yield return row.IsComplete ? "true" : "false";
    }
}
