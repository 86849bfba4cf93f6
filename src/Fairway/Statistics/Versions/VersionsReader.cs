using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Versions;

/// <summary>Reads the versions of a dataset's folder and compares the newest with the data. Older ones are rebuilt when they are asked for, and all of them by <c>fairway check</c>.</summary>
internal static class VersionsReader
{
    /// <summary>Whether a file of the folder is one of these.</summary>
    public static bool IsOne(string file) => file == VersionsFile.Name || NumberOf(file) is not null;

    /// <param name="published">Of the only version, where the folder has no <c>versions.yaml</c>.</param>
    /// <returns>The history, and the table as far as its newest version says that it reaches; null when there was a fault.</returns>
    public static (VersionHistory History, DataTable Table)? Read(DatasetFolder folder, DatasetDefinition definition, DataTable table, byte[] csv, DateOnly? published)
    {
        var digest = VersionRebuild.DigestOf(csv);
        if (!folder.FileNames.Contains(VersionsFile.Name))
        {
            RefuseFiles(folder, 1);
            var only = new DatasetVersion { Number = 1, Kind = VersionKind.Update, Published = published, DataTo = table.Last.End, Digest = digest, RowCount = table.RowCount };
            return (new([new(only, null, 1)], definition, table, ChangeFiles.None(definition.Key)), table);
        }

        var found = folder.ReadYaml(VersionsFile.Name, "the versions of the data") is { } map ? VersionsFile.Read(map, definition) : [];
        if (folder.Faults.HasErrors || found.IsEmpty)
            return null;
        CheckNewest(folder, definition, found, table, digest);
        RefuseFiles(folder, found.Length);
        if (ReadFiles(folder, found.Length) is not { } files || folder.Faults.HasErrors)
            return null;
        var whole = VersionRebuild.LastOf(definition, table, found[^1].Version.DataTo);
        return (new(found, definition, whole, new ChangeFiles(folder.PathOf("")[..^1], definition.Key, files)), whole);
    }

    /// <summary>The data are those of the version before the newest: adding the newest stopped before its last step.</summary>
    public static bool IsInterrupted(ImmutableArray<VersionEntry> entries, string digest) =>
        entries.Length > 1 && entries[^1].Version.Digest != digest && entries[^2].Version.Digest == digest;

    private static void CheckNewest(DatasetFolder folder, DatasetDefinition definition, ImmutableArray<VersionEntry> entries, DataTable table, string digest)
    {
        var (newest, line) = (entries[^1].Version, entries[^1].Line);
        if (IsInterrupted(entries, digest))
        {
            Fault("version-interrupted", $"The data are still those of version {newest.Number - 1}: adding version {newest.Number} was interrupted. Run the same `fairway data add` again, or remove this entry and {ChangeFile.Name(newest.Number)}.");
            return;
        }

        if (newest.Digest != digest)
            Fault("version-digest", $"The data are not those of version {newest.Number}: their SHA-256 is {digest}. Data change by `fairway data add`, which keeps what they were; restore {folder.Name}.csv, or the digest if it alone was changed.");
        else if (newest.RowCount != table.RowCount)
            Fault("version-rows", $"The data have {table.RowCount} rows, and version {newest.Number} is said to have {newest.RowCount}.");

        var last = table.Last.End;
        if (definition.EventsFrom is null ? newest.DataTo != last : newest.DataTo < last || Period.Of(definition.Grain, newest.DataTo).End != newest.DataTo)
            Fault("version-data-to", $"The data end on {IsoDay.Write(last)}, and version {newest.Number} says {IsoDay.Write(newest.DataTo)}. Only a record of events may say a later day, the last of a period.");

        void Fault(string code, FormattableString message) => folder.Faults.Error(folder.PathOf(VersionsFile.Name), line, 1, code, message.ToString(CultureInfo.InvariantCulture));
    }

    private static void RefuseFiles(DatasetFolder folder, int versions)
    {
        foreach (var file in folder.FileNames.Where(file => NumberOf(file) is { } number && (number < 2 || number > versions)))
            folder.Faults.Error(folder.PathOf(file), 1, 1, "unknown-version", "versions.yaml has no such version, or it is the first, which changed nothing. If adding it was interrupted, run the same `fairway data add` again; else remove this file.");
    }

    private static ImmutableSortedDictionary<int, byte[]>? ReadFiles(DatasetFolder folder, int versions)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<int, byte[]>();
        var left = ChangeFiles.MaxBytes;
        for (var version = 2; version <= versions; version++)
        {
            if (folder.ReadBytes(ChangeFile.Name(version), left, "what the version changed") is not { } bytes)
                return null;
            left -= bytes.Length;
            files.Add(version, bytes);
        }

        return files.ToImmutable();
    }

    /// <summary>5 of <c>changes/5.csv</c>.</summary>
    private static int? NumberOf(string file) =>
        file.StartsWith("changes/", StringComparison.Ordinal) && file.EndsWith(".csv", StringComparison.Ordinal)
        && int.TryParse(file.AsSpan(8, file.Length - 12), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && file == ChangeFile.Name(number) ? number : null;
}
