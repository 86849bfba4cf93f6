using System.Collections.Immutable;
using System.Text;
using Fairway.Input;

namespace Fairway.Statistics.Reading;

/// <summary>Reads rows into a table and checks them whole against the definition. The one way into a <see cref="DataTable"/>.</summary>
public static class TableReader
{
    /// <summary>The canonical CSV: a header of the column names, then the rows in order of time.</summary>
    /// <returns>Null when there was a fault.</returns>
    public static DataTable? ReadCsv(DatasetDefinition definition, byte[] csv, string file, FaultList faults) => ReadPlacedCsv(definition, csv, file, faults)?.Table;

    /// <inheritdoc cref="ReadCsv"/>
    /// <param name="countsFields">Whether the column of a fault is the field, as whoever made the file sees it, and not the place in the line, where an editor goes.</param>
    internal static PlacedTable? ReadPlacedCsv(DatasetDefinition definition, byte[] csv, string file, FaultList faults, bool countsFields = false)
    {
        if (CsvEncoding.Check(csv, file, faults) is not { } text)
            return null;
        var found = new CellFaults(faults, file);
        var header = CanonicalHeader(definition);
        var builder = new TableBuilder(definition, found);
        var isFirst = true;
        foreach (var record in new CsvRecords(text, found).Read())
        {
            if (!isFirst)
                builder.Add(countsFields ? new(record.Line, [.. record.Cells.Select((cell, i) => cell with { Column = i + 1 })]) : record);
            else if (!CheckHeader(record, header, found))
                break;
            isFirst = false;
        }

        if (isFirst && found.Count == 0)
            found.Add(1, 1, "csv-header", $"The file is empty. Its first line is: {string.Join(',', header)}");
        return Build(builder);
    }

    /// <summary>Rows that come from elsewhere, such as a spreadsheet.</summary>
    internal static PlacedTable? ReadRows(DatasetDefinition definition, IEnumerable<RawRow> rows, PeriodReader time, CellFaults faults)
    {
        var builder = new TableBuilder(definition, faults, time);
        foreach (var row in rows)
            builder.Add(row);
        return Build(builder);
    }

    internal static ImmutableArray<string> CanonicalHeader(DatasetDefinition definition) =>
        [definition.TimeColumn, .. definition.Columns.Select(column => column.Name)];

    /// <summary>The first line is the header that the definition has, and nothing else.</summary>
    internal static bool HasCanonicalHeader(DatasetDefinition definition, ReadOnlySpan<byte> csv)
    {
        var start = csv.StartsWith(Encoding.UTF8.Preamble) ? csv[Encoding.UTF8.Preamble.Length..] : csv;
        var header = Encoding.UTF8.GetBytes(string.Join(',', CanonicalHeader(definition)));
        return start.StartsWith(header) && (start.Length == header.Length || start[header.Length] is (byte)'\n' or (byte)'\r');
    }

    private static PlacedTable? Build(TableBuilder builder) => builder.Build() is { } table ? new(table, builder.Lines) : null;

    private static bool CheckHeader(RawRow record, ImmutableArray<string> header, CellFaults faults)
    {
        if (record.Cells.Select(cell => cell.Text).SequenceEqual(header))
            return true;
        for (var i = 0; i < Math.Max(header.Length, record.Cells.Length); i++)
        {
            if (i >= header.Length)
                faults.Add(1, record.Cells[i].Column, "csv-header", $"The header has a column '{Suggestion.Clip(record.Cells[i].Text)}' too many. It is: {string.Join(',', header)}");
            else if (i >= record.Cells.Length || record.Cells[i].Text != header[i])
                faults.Add(1, i < record.Cells.Length ? record.Cells[i].Column : 1, "csv-header", $"The header should have '{header[i]}' here. It is: {string.Join(',', header)}");
            else
                continue;
            break;
        }

        return false;
    }
}
