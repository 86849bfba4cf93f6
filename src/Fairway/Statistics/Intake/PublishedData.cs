using System.Collections.Immutable;
using Fairway.Statistics.Reading;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Intake;

/// <summary>The data that are there, before new ones are added, and their versions.</summary>
/// <param name="IsListed">There is a <c>versions.yaml</c>.</param>
/// <param name="Columns">Of the data, time apart: those of <c>dataset.yaml</c>, or others where it has changed since.</param>
internal sealed record PublishedData(ImmutableArray<VersionEntry> Entries, bool IsListed, ImmutableArray<DatasetColumn> Columns, VersionRows Rows)
{
    public DatasetVersion Newest => Entries[^1].Version;

    /// <param name="data">Null where there are none yet.</param>
    /// <returns>False when there was a fault.</returns>
    public static bool TryRead(DatasetFolder folder, DatasetDefinition definition, VersionKind? kind, out PublishedData? data)
    {
        data = null;
        var entries = folder.FileNames.Contains(VersionsFile.Name)
            ? folder.ReadYaml(VersionsFile.Name, "the versions of the data") is { } map ? VersionsFile.Read(map, definition) : []
            : [];
        var name = $"{folder.Name}.csv";
        if (folder.Faults.HasErrors)
            return false;
        // The first version's data are written last: without them it was never added.
        if (!folder.FileNames.Contains(name) && entries.Length < 2)
            return true;
        if (folder.ReadBytes(name, CsvRecords.MaxBytes, "the data") is not { } csv
            || ColumnsOf(folder, definition, kind, csv) is not { } columns
            || TableReader.ReadCsv(definition with { Columns = columns, Rules = [] }, csv, folder.PathOf(name), folder.Faults) is not { } table)
        {
            return false;
        }

        var rows = VersionRows.Of(definition with { Columns = columns }, table);
        var digest = rows.Digest();
        if (entries.IsEmpty)
            data = new([new(Only(table, digest), null, 0)], false, columns, rows);
        else if (entries[^1].Version.Digest == digest)
            data = new(entries, true, columns, rows);
        else if (VersionsReader.IsInterrupted(entries, digest))
            data = new(entries[..^1], true, columns, rows);
        else
            folder.Faults.Error(folder.PathOf(name), 1, 1, "version-digest", $"These are not the data of version {entries[^1].Version.Number}, which versions.yaml lists last. Restore them as they were published; then add the new ones.");
        return data is not null;
    }

    private static DatasetVersion Only(DataTable table, string digest) =>
        new() { Number = 1, Kind = VersionKind.Update, DataTo = table.Last.End, Digest = digest, RowCount = table.RowCount };

    /// <summary>Null with a fault where they are not those of <c>dataset.yaml</c> and nobody said that the structure changed.</summary>
    private static ImmutableArray<DatasetColumn>? ColumnsOf(DatasetFolder folder, DatasetDefinition definition, VersionKind? kind, byte[] csv)
    {
        if (TableReader.HasCanonicalHeader(definition, csv))
            return definition.Columns;
        var file = folder.PathOf($"{folder.Name}.csv");
        if (CsvEncoding.Check(csv, file, folder.Faults) is not { } text)
            return null;
        var records = new CsvRecords(text, new CellFaults(folder.Faults, file)).Read();
        string[] header = [.. records.FirstOrDefault().Cells is { IsDefault: false } cells ? cells.Select(cell => cell.Text) : []];
        string[] today = [.. TableReader.CanonicalHeader(definition)];
        if (kind != VersionKind.Structure)
        {
            folder.Faults.Error(
                file, 1, 1, "columns-differ",
                $"dataset.yaml has other columns than the data{Named("; came", today.Except(header))}{Named("; went", header.Except(today))}. If the publisher changed them, add the new file with the kind 'structure'.");
            return null;
        }

        if (header is [var time, ..] && time == definition.TimeColumn && definition.Key.All(header.Contains))
            return EarlierColumns.Of(header, definition, text, new CellFaults(folder.Faults, file));
        folder.Faults.Error(file, 1, 1, "columns-differ", $"The data have no column '{definition.Key.Append(definition.TimeColumn).First(name => !header.Contains(name) || name == definition.TimeColumn)}' in its place. The time column and those of the key stay as they are: with others it is another dataset.");
        return null;
    }

    private static string Named(string what, IEnumerable<string> names) => names.Any() ? $"{what}: {string.Join(", ", names)}" : "";
}
