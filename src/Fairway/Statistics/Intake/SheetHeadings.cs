using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>Where the headings stand that <c>dataset.yaml</c> names.</summary>
/// <param name="Row">The number of their row.</param>
/// <param name="Cells">For each, its column from 0.</param>
internal sealed record SheetHeadings(int Row, ImmutableArray<int> Cells)
{
    private const int MaxShown = 12;

    /// <summary>Null with a fault when one is missing or stands there twice.</summary>
    public static SheetHeadings? Find(Sheet sheet, IReadOnlyCollection<string> headings, CellFaults faults)
    {
        var row = sheet.Rows.Take(SheetLimits.MaxRowsBeforeHeadings).MaxBy(row => headings.Count(row.Cells.Contains));
        if (row is null)
        {
            faults.Add(1, 1, "no-rows", "The sheet is empty. Check that it is the file which its publisher released.");
            return null;
        }

        if (!headings.Any(row.Cells.Contains))
        {
            faults.Add(row.Number, 1, "sheet-headings", $"None of the headings {Quote(headings)} stands in the first {SheetLimits.MaxRowsBeforeHeadings} rows; the first row has {Quote(sheet.Rows[0].Cells)}.{Separator(sheet)} Is it the file of this dataset? If the publisher renamed the columns, change 'headings' under 'intake' in dataset.yaml.");
            return null;
        }

        var isWhole = true;
        foreach (var heading in headings)
        {
            var count = row.Cells.Count(cell => cell == heading);
            if (count == 1)
                continue;
            isWhole = false;
            faults.Add(row.Number, 1, "sheet-headings", count > 1
                ? $"The heading '{heading}' stands in this row more than once. Keep the right one."
                : $"The heading '{heading}' stands nowhere in this row, which has {Quote(row.Cells)}. Is it the file of this dataset? If the publisher renamed the column, change 'headings' under 'intake' in dataset.yaml.");
        }

        return isWhole ? new(row.Number, [.. headings.Select(heading => row.Cells.IndexOf(heading))]) : null;
    }

    private static string Quote(IReadOnlyCollection<string> cells) =>
        string.Join(", ", cells.Where(cell => cell.Length > 0).Take(MaxShown).Select(cell => $"'{Suggestion.Clip(cell)}'"));

    private static string Separator(Sheet sheet)
    {
        if (sheet.IsTyped || sheet.Rows[0].Cells is not [var line])
            return "";
        if (line.Contains(';', StringComparison.Ordinal))
            return " Semicolons stand between its fields: save the file with commas.";
        return line.Contains('\t', StringComparison.Ordinal) ? " Tabs stand between its fields: save the file with commas." : "";
    }
}
