using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Downloads;

/// <summary>The worksheet of the data: where there is no value, the shorthand says why, so that no number's cell is blank.</summary>
internal static class DataSheet
{
    /// <summary>Before it, spreadsheets count days in different ways: such periods are written as text.</summary>
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    private static readonly string BlankText = "The source gives no words there.";

    /// <param name="dataset">Of any version.</param>
    /// <param name="text">In the source language.</param>
    /// <param name="about">What the worksheet contains, and where its notes are.</param>
    /// <param name="width">Of a column, in letters.</param>
    public static Sheet Of(Dataset dataset, DatasetText text, string about, int width)
    {
        var columns = DownloadColumn.Declarations(dataset);
        var hasDates = dataset.Definition.Grain is Grain.Day or Grain.Week && dataset.Table.PeriodOf(0).Start >= FirstSafeDay;
        var version = string.Create(CultureInfo.InvariantCulture, $"Version {dataset.Version.Number}, data to {IsoDay.Write(dataset.DataTo)}. Source: {dataset.Definition.Publisher}.");
        return new(
            Workbook.DataName,
            [new(text.Title, LineStyle.Title), new(about), new(version)],
            new($"data_{dataset.Id.Value.Replace('-', '_')}", Headings(columns, text), dataset.Table.RowCount, (row, column) => Cell(dataset.Table, columns[column], row, hasDates))
            {
                Numbers = [.. Enumerable.Range(0, columns.Length).Where(column => columns[column].IsNumber)],
            },
            width)
        {
            IsNarrow = true,
        };
    }

    /// <summary>Every status with a mark that stands in the table.</summary>
    public static IEnumerable<ValueStatus> StatusesIn(Dataset dataset)
    {
        var found = new HashSet<ValueStatus>();
        foreach (var column in DownloadColumn.Declarations(dataset).Where(column => column.IsNumber || column.Cell == DownloadCell.RowStatus))
        {
            for (var row = 0; row < dataset.Table.RowCount; row++)
            {
                if (!column.IsNumber || column.Number(row) is null)
                    found.Add(column.Status(row));
            }
        }

        return found.Where(status => StatusText.Mark(status) is not null).Order();
    }

    /// <summary>Why some cells are blank, where some are: words that describe a row may be missing.</summary>
    public static IEnumerable<(string Name, string Text)> BlankNote(Dataset dataset)
    {
        if (DownloadColumn.Declarations(dataset).Any(column => column.Cell == DownloadCell.Word && Enumerable.Range(0, dataset.Table.RowCount).Any(row => column.Text(row).Length == 0)))
            yield return ("Blank cell", BlankText);
    }

    private static ImmutableArray<string> Headings(ImmutableArray<DownloadColumn> columns, DatasetText text)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select(column => text.Columns.GetValueOrDefault(column.Name, column.Name).ReplaceLineEndings(" ")).Select((label, i) =>
            used.Add(label) ? label : $"{label} ({columns[i].Name})")];
    }

    private static SheetCell Cell(DataTable table, DownloadColumn column, int row, bool hasDates) => column.Cell switch
    {
        DownloadCell.Period when hasDates => SheetCell.Of(table.PeriodOf(row).End),
        DownloadCell.Integer or DownloadCell.Decimal => column.Number(row) is { } number
            ? SheetCell.Of(number, column.Cell == DownloadCell.Integer)
            : SheetCell.Of(StatusText.Mark(column.Status(row))!),
        DownloadCell.RowStatus => SheetCell.Of(StatusText.Mark(column.Status(row)) is { } mark ? $"{column.Text(row)} {mark}" : column.Text(row)),
        _ => SheetCell.Of(column.Text(row)),
    };
}
