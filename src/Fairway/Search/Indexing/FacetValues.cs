using System.Collections.Immutable;

namespace Fairway.Search.Indexing;

/// <summary>What a document counts for in every facet. Few documents differ in it, so that matches are counted by it, and its values once.</summary>
internal sealed class FacetValues : IEquatable<FacetValues>
{
    private readonly ImmutableArray<ImmutableArray<string>> _values;
    private readonly int _hash;

    private FacetValues(ImmutableArray<ImmutableArray<string>> values)
    {
        _values = values;
        var hash = default(HashCode);
        foreach (var value in values.SelectMany(facet => facet))
            hash.Add(value, StringComparer.Ordinal);
        _hash = hash.ToHashCode();
    }

    /// <summary>In the order of <see cref="SearchFacet.All"/>.</summary>
    public ImmutableArray<string> this[int facet] => _values[facet];

    /// <param name="known">Those of other documents; what is equal is shared.</param>
    public static FacetValues Of(SearchDocument document, Dictionary<FacetValues, FacetValues> known)
    {
        var values = new FacetValues([.. SearchFacet.All.Select(facet => facet.Of(document))]);
        return known.TryAdd(values, values) ? values : known[values];
    }

    public bool Equals(FacetValues? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _values.Zip(other._values).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan())));

    public override bool Equals(object? obj) => Equals(obj as FacetValues);

    public override int GetHashCode() => _hash;
}
