using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>Those of the matches that every filter lets through, and the counts of every facet, each as if it had no filter of its own.</summary>
internal sealed class Narrowing
{
    private readonly string?[] _wanted;
    private readonly Dictionary<string, int>[] _counts = [.. SearchFacet.All.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly HashSet<FacetValues> _passing = [];
    private readonly IEnumerable<Match> _all;

    /// <param name="matches">One of each subject. They are gone through again for <see cref="Matches"/>.</param>
    public Narrowing(IEnumerable<Match> matches, ImmutableDictionary<SearchFacet, string> filter)
    {
        _all = matches;
        _wanted = [.. SearchFacet.All.Select(facet => filter.GetValueOrDefault(facet))];
        var alike = new Dictionary<FacetValues, int>();
        foreach (var match in matches)
            CollectionsMarshal.GetValueRefOrAddDefault(alike, match.Version.Facets, out _)++;
        foreach (var (values, count) in alike)
            Add(values, count);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>In no order.</summary>
    public IEnumerable<Match> Matches => Array.TrueForAll(_wanted, wanted => wanted is null) ? _all : _all.Where(match => _passing.Contains(match.Version.Facets));

    public ImmutableArray<FacetCounts> Facets => [.. SearchFacet.All.Zip(_counts, (facet, counts) => new FacetCounts(facet, Ordered(counts)))];

    private void Add(FacetValues values, int count)
    {
        var missed = Enumerable.Range(0, _wanted.Length).Where(facet => _wanted[facet] is { } wanted && !values[facet].Contains(wanted)).ToList();
        if (missed.Count == 0)
        {
            _passing.Add(values);
            Count += count;
            for (var facet = 0; facet < _counts.Length; facet++)
                Add(facet, values, count);
        }
        else if (missed is [var only])
        {
            Add(only, values, count);
        }
    }

    private void Add(int facet, FacetValues values, int count)
    {
        foreach (var value in values[facet])
            CollectionsMarshal.GetValueRefOrAddDefault(_counts[facet], value, out _) += count;
    }

    private static ImmutableArray<FacetCount> Ordered(Dictionary<string, int> counts) =>
    [
        .. counts.Select(value => new FacetCount(value.Key, value.Value))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, StringComparer.Ordinal),
    ];
}
