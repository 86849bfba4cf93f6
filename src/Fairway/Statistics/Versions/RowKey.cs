using System.Collections.Immutable;

namespace Fairway.Statistics.Versions;

/// <summary>Which row of a dataset: the cells of its key columns, in the order in which <c>dataset.yaml</c> names them. The same row has the same key in every version.</summary>
public readonly struct RowKey : IEquatable<RowKey>, IComparable<RowKey>
{
    // Not joined to one text: rows share the words of their cells, and a text of its own for each of a million keys would fill the memory.
    private readonly ImmutableArray<string> _cells;

    public RowKey(params ImmutableArray<string> cells) => _cells = cells;

    public ImmutableArray<string> Cells => _cells.IsDefault ? [] : _cells;

    public static bool operator ==(RowKey one, RowKey other) => one.Equals(other);

    public static bool operator !=(RowKey one, RowKey other) => !one.Equals(other);

    public bool Equals(RowKey other) => Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var cell in Cells)
            hash.Add(string.GetHashCode(cell, StringComparison.Ordinal));
        return hash.ToHashCode();
    }

    /// <summary>By ordinal comparison of the cells.</summary>
    public int CompareTo(RowKey other)
    {
        for (var i = 0; i < Cells.Length && i < other.Cells.Length; i++)
        {
            if (string.CompareOrdinal(Cells[i], other.Cells[i]) is not 0 and var order)
                return order;
        }

        return Cells.Length.CompareTo(other.Cells.Length);
    }

    /// <summary>The cells with commas between them, for people.</summary>
    public override string ToString() => string.Join(", ", Cells);
}
