using System.Security.Cryptography;
using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Versions;

/// <summary>Goes back from the newest version by undoing what each changed.</summary>
internal static class VersionRebuild
{
    /// <param name="version">The one that is wanted; 0 to check every one.</param>
    /// <param name="faults">Receives what does not fit. The going back ends there.</param>
    /// <returns>The table; null when there was a fault, or none was wanted.</returns>
    public static DataTable? Run(VersionHistory history, ChangeFiles files, int version, FaultList faults, CancellationToken cancellationToken)
    {
        var rows = history.LatestRows();
        for (var newer = history.Latest.Number; newer > Math.Max(version, 1); newer--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (files.Read(newer, faults) is not { } changes)
                return null;
            if (rows.Undo(changes, history.HeaderOf(newer - 1)) is { } misfit)
            {
                faults.Error(files.PathOf(newer), misfit.Line, 1, "version-change", $"{misfit.Problem} Restore the file as `fairway data add` wrote it.");
                return null;
            }

            if (newer - 1 != version && version != 0)
                continue;
            if (Read(history, newer - 1, rows, files.PathOf(newer), faults) is not { } table)
                return null;
            if (newer - 1 == version)
                return table;
        }

        return null;
    }

    public static string DigestOf(byte[] csv) => Convert.ToHexStringLower(SHA256.HashData(csv));

    private static DataTable? Read(VersionHistory history, int version, VersionRows rows, string path, FaultList faults)
    {
        var expected = history.Find(version)!;
        using var stream = new MemoryStream();
        rows.WriteTo(stream);
        var csv = stream.ToArray();
        if (DigestOf(csv) != expected.Digest || rows.Count != expected.RowCount)
        {
            faults.Error(path, 1, 1, "version-digest", $"Without these changes the data are not those of version {version}, of which versions.yaml keeps the number of rows and the digest. Restore this file, or versions.yaml, as `fairway data add` wrote it.");
            return null;
        }

        // The rules of today need not be those of then.
        var found = new FaultList();
        var definition = history.DefinitionOf(version) with { Rules = [] };
        var table = TableReader.ReadCsv(definition, csv, path, found);
        if (table is null)
            faults.Error(path, 1, 1, "version-columns", $"Version {version} cannot be read by dataset.yaml: {found.ToSorted()[0].Message} Say in 'before' of versions.yaml which columns it had.");
        return table is null ? null : LastOf(definition, table, expected.DataTo);
    }

    /// <summary>A record of events may end after the last of them.</summary>
    internal static DataTable LastOf(DatasetDefinition definition, DataTable table, DateOnly dataTo) =>
        definition.EventsFrom is not null && dataTo > table.Last.End ? table.WithLast(Period.Of(definition.Grain, dataTo)) : table;
}
