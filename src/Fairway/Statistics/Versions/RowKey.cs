using System.Collections.Immutable;

namespace Fairway.Statistics.Versions;

/// <summary>Which row of a dataset: the cells of its key columns, in the order in which <c>dataset.yaml</c> names them. The same row has the same key in every version.</summary>
public readonly record struct RowKey : IComparable<RowKey>
{
    // The separator that the check for duplicate rows uses: no cell of a key holds it.
    private const char Separator = '\u001f';

    private readonly string? _cells;

    public RowKey(params IEnumerable<string> cells) => _cells = string.Join(Separator, cells);

    public ImmutableArray<string> Cells => [.. (_cells ?? "").Split(Separator)];

    /// <summary>By ordinal comparison of the cells.</summary>
    public int CompareTo(RowKey other) => string.CompareOrdinal(_cells, other._cells);

    /// <summary>The cells with commas between them, for people.</summary>
    public override string ToString() => (_cells ?? "").Replace(Separator.ToString(), ", ", StringComparison.Ordinal);
}
