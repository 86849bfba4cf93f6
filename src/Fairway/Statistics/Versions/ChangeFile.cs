using System.Collections.Immutable;
using System.Text;
using Fairway.Input;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Versions;

/// <summary>Reads and writes <c>changes/{n}.csv</c>: RFC 4180, UTF-8, lines that end with LF.</summary>
public static class ChangeFile
{
    private static readonly ImmutableArray<string> Words = ["added", "changed", "removed"];

    /// <summary>As it stands in the content tree.</summary>
    public static byte[] Write(VersionChanges changes) => Write(changes, CsvWriter.Lf, CsvText.Field);

    /// <summary>As readers take it away: lines end with CRLF, and words that a spreadsheet would run as a formula get an apostrophe before them.</summary>
    public static byte[] WriteDownload(VersionChanges changes) => Write(changes, CsvWriter.CrLf, cell => CsvText.Field(CsvText.SafeCell(cell)));

    private static byte[] Write(VersionChanges changes, string endOfRecord, Func<string, string> field)
    {
        var csv = new StringBuilder();
        Append(Header(changes.Key));
        foreach (var line in changes.Lines)
            Append([Words[(int)line.Word], .. line.Row.Cells, line.Column, line.Before, line.After]);
        return Encoding.UTF8.GetBytes(csv.ToString());

        void Append(IEnumerable<string> fields) => csv.AppendJoin(',', fields.Select(field)).Append(endOfRecord);
    }

    public static string Name(int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"changes/{version}.csv");

    /// <param name="key">Names of the key columns.</param>
    /// <param name="file">For faults.</param>
    /// <returns>Null when there was a fault.</returns>
    internal static VersionChanges? Read(ImmutableArray<string> key, byte[] bytes, string file, FaultList faults)
    {
        if (CsvEncoding.Check(bytes, file, faults) is not { } text)
            return null;
        var found = new CellFaults(faults, file);
        var header = Header(key);
        var lines = ImmutableArray.CreateBuilder<ChangeLine>();
        var isFirst = true;
        foreach (var record in new CsvRecords(text, found).Read())
        {
            if (!isFirst)
                AddLine(record, header.Length, key.Length, lines, found);
            else if (!record.Cells.Select(cell => cell.Text).SequenceEqual(header))
                found.Add(1, 1, "csv-header", $"The first line of a file of changes to this dataset is: {string.Join(',', header)}");
            if (isFirst && found.Count > 0)
                break;
            isFirst = false;
        }

        if (isFirst && found.Count == 0)
            found.Add(1, 1, "csv-header", $"The file is empty. Its first line is: {string.Join(',', header)}");
        found.Close();
        return found.Count > 0 ? null : new(key, lines.DrainToImmutable());
    }

    private static ImmutableArray<string> Header(ImmutableArray<string> key) => ["change", .. key, "column", "before", "after"];

    private static void AddLine(RawRow record, int fields, int keys, ImmutableArray<ChangeLine>.Builder lines, CellFaults faults)
    {
        if (record.Cells.Length != fields)
        {
            faults.Add(record.Line, 1, "csv-fields", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The line has {record.Cells.Length} fields; the header has {fields}."));
            return;
        }

        var cells = record.Cells;
        var word = Words.IndexOf(cells[0].Text);
        var line = new ChangeLine((ChangeWord)word, new([.. cells[1..(keys + 1)].Select(cell => cell.Text)]), cells[^3].Text, cells[^2].Text, cells[^1].Text, record.Line);
        if (word < 0)
            faults.Add(record.Line, 1, "unknown-value", $"'{Suggestion.Clip(cells[0].Text)}' is not a change. Write added, changed or removed.");
        else if (line.Column.Length == 0 != (line.Word == ChangeWord.Added))
            faults.Add(record.Line, cells[^3].Column, "version-change", "A row that was added has no column here; a cell that changed or was removed has one.");
        else if (line.After.Length > 0 && line.Word != ChangeWord.Changed)
            faults.Add(record.Line, cells[^1].Column, "version-change", "Only a cell that changed has something after it.");
        else
            lines.Add(line);
    }
}
