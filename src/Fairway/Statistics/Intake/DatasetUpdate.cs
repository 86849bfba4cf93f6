using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Intake;

/// <summary>New data for a dataset, checked and compared with what is there, not yet written.</summary>
public sealed class DatasetUpdate
{
    private readonly ImmutableArray<VersionEntry> _entries;
    private readonly VersionRows _rows;

    internal DatasetUpdate(DatasetId id, IntakeResult result, VersionRows rows, VersionChanges changes, ImmutableArray<VersionEntry> entries, bool isNew)
    {
        (Id, Table, Made, _rows, Changes, _entries, IsNew) = (id, result.Table, result.Made, rows, changes, entries, isNew);
        Version = entries[^1].Version;
    }

    public DatasetId Id { get; }

    public DataTable Table { get; }

    /// <summary>When the file says that it was last changed.</summary>
    public DateOnly? Made { get; }

    /// <summary>What differs from the newest version; nothing for the first one.</summary>
    public VersionChanges Changes { get; }

    /// <summary>The version that the data are: a new one, or the newest that there is.</summary>
    public DatasetVersion Version { get; }

    /// <summary>The data are not those of the newest version.</summary>
    public bool IsNew { get; }

    /// <summary>Reads and compares. A file that is older than the data, that lacks rows of theirs or that is of another series is refused.</summary>
    /// <param name="content">The tree that holds site.yaml: a folder, or a release.</param>
    /// <param name="dataset">The name of a folder under <c>datasets/</c>.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name, for faults.</param>
    /// <param name="options">What is said of it.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when there was a fault.</returns>
    public static DatasetUpdate? Prepare(
        FileTree content, string dataset, byte[] bytes, string fileName, UpdateOptions options, FaultList faults, CancellationToken cancellationToken) =>
        new UpdatePreparation(content, fileName, options, faults, cancellationToken).Run(dataset, bytes);

    /// <summary>What is to stand in the tree, by path, in the order in which it is written: what the version changed, then the list of versions, then the data.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        if (Version.Number > 1)
            yield return (PathOf(ChangeFile.Name(Version.Number)), ChangeFile.Write(Changes));
        yield return (PathOf(VersionsFile.Name), VersionsWriter.Write(_entries));
        using var csv = new MemoryStream();
        _rows.WriteTo(csv);
        yield return (PathOf($"{Id}.csv"), csv.ToArray());
    }

    /// <summary>
    /// Writes the files into a folder, each forced to disk and put in its place in one step. When it stops in between, the check says so and the same command
    /// completes it.
    /// </summary>
    /// <param name="content">The folder that holds site.yaml.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The paths written.</returns>
    public ImmutableArray<string> Write(string content, CancellationToken cancellationToken)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, bytes) in Files())
        {
            var path = Path.Combine(content, name.Replace('/', Path.DirectorySeparatorChar));
            WholeFile.Write(path, stream => stream.Write(bytes), cancellationToken);
            paths.Add(path);
        }

        return paths.DrainToImmutable();
    }

    private string PathOf(string name) => $"datasets/{Id}/{name}";
}
