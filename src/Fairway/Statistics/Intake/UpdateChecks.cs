using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Intake;

/// <summary>Whether new data can follow those that were published.</summary>
/// <param name="fault">Takes a code and a sentence.</param>
internal sealed class UpdateChecks(
    DatasetDefinition definition, PublishedData published, VersionRows rows, VersionChanges changes, VersionKind? said, Action<string, string> fault)
{
    /// <summary>Rows that both have from which on a file may be taken for one of another series.</summary>
    private const int MinRowsOfSeries = 10;

    private const int MostListed = 5;

    public void Run(DatasetVersion version)
    {
        if (version.DataTo < published.Newest.DataTo)
        {
            fault("older-file", $"The data of the file end on {IsoDay.Write(version.DataTo)}, those of the dataset on {IsoDay.Write(published.Newest.DataTo)}. This is an older file: add the newest.");
            return;
        }

        Published(version, published.Newest, fault);
        var mayTakeBack = version.Kind is VersionKind.Correction or VersionKind.Structure && version.Note is not null;
        if (!mayTakeBack && changes.RemovedCount is > 0 and var missing)
            fault("series-shrinks", $"The file has no row for {string.Join("; ", changes.Removed.Take(MostListed))}{(missing > MostListed ? "; and more" : "")}, which the dataset has. Is this an older file, or another series? Rows that the publisher took back need the kind 'correction' and a note that says so.");
        else if (said is null && IsAnotherSeries())
            fault("another-series", "More than half of the rows that the dataset has stand in the file with other values. Is this another series? If not, say with the kind 'correction' or 'structure' and a note what happened to them.");
        Kind(version);
    }

    /// <summary>The day of release follows the data and the release before it.</summary>
    public static void Published(DatasetVersion version, DatasetVersion? before, Action<string, string> fault)
    {
        if (version.Published < version.DataTo)
            fault("published-day", $"The data end on {IsoDay.Write(version.DataTo)} and cannot have been released on {IsoDay.Write(version.Published!.Value)}. Say the day of the release.");
        else if (version.Published < before?.Published)
            fault("older-file", $"The file was released on {IsoDay.Write(version.Published!.Value)}, before version {before!.Number}, of {IsoDay.Write(before.Published!.Value)}. This is an older file; if not, say the day of the release.");
        if (version.Note?.Length > DatasetVersion.MaxNote || version.Note?.Any(char.IsControl) == true)
            fault("version-note", $"A note has at most {DatasetVersion.MaxNote} characters, on one line.");
    }

    private void Kind(DatasetVersion version)
    {
        if (version.Kind == VersionKind.Correction && version.Note is null)
            fault("version-note", "A correction says in its note what was wrong and what is right now: readers of the earlier versions are told.");
        if (version.Kind == VersionKind.Correction && changes.ChangedCount == 0 && changes.RemovedCount == 0)
            fault("version-kind", "A correction changes cells or takes rows back, and this file only adds rows. Leave the kind out.");
        if (version.Number > VersionsFile.MaxVersions)
            fault("too-many", string.Create(CultureInfo.InvariantCulture, $"A dataset has at most {VersionsFile.MaxVersions} versions."));
    }

    private bool IsAnotherSeries()
    {
        var measures = definition.Measures.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var shared = rows.Count - changes.AddedCount;
        var changed = changes.Changed.Where(line => measures.Contains(line.Column)).Select(line => line.Row).Distinct().Count();
        return shared >= MinRowsOfSeries && changed * 2 > shared;
    }
}
