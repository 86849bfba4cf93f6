using System.Collections.Immutable;

namespace Fairway.Statistics.Versions;

/// <summary>Everything that a version changed of the version before it: rows that came and went, and every cell that is another one.</summary>
/// <param name="Key">Names of the key columns, in the order of the cells of each row's key.</param>
/// <param name="Lines">In the order of the file: rows added, cells changed, rows removed; each in order of rows.</param>
public sealed record VersionChanges(ImmutableArray<string> Key, ImmutableArray<ChangeLine> Lines)
{
    public IEnumerable<RowKey> Added => Lines.Where(line => line.Word == ChangeWord.Added).Select(line => line.Row);

    /// <summary>Cells of rows that are in both versions.</summary>
    public IEnumerable<ChangeLine> Changed => Lines.Where(line => line.Word == ChangeWord.Changed);

    public IEnumerable<RowKey> Removed => Lines.Where(line => line.Word == ChangeWord.Removed).Select(line => line.Row).Distinct();

    public int AddedCount => Lines.Count(line => line.Word == ChangeWord.Added);

    public int ChangedCount => Lines.Count(line => line.Word == ChangeWord.Changed);

    public int RemovedCount => Removed.Count();

    public bool IsEmpty => Lines.IsEmpty;

    public static VersionChanges None(DatasetDefinition definition) => new(definition.Key, []);
}
