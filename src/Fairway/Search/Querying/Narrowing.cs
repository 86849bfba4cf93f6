using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>Those of the matches that every filter lets through, and the counts of every facet, each as if it had no filter of its own.</summary>
internal sealed class Narrowing
{
    private readonly string?[] _wanted;
    private readonly Dictionary<string, int>[] _counts = [.. SearchFacet.All.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    /// <param name="matches">One of each subject.</param>
    public Narrowing(IEnumerable<Match> matches, ImmutableDictionary<SearchFacet, string> filter)
    {
        _wanted = [.. SearchFacet.All.Select(facet => filter.GetValueOrDefault(facet))];
        foreach (var alike in Alike(matches))
            Add(alike);
    }

    /// <summary>In no order.</summary>
    public List<Match> Matches { get; } = [];

    public ImmutableArray<FacetCounts> Facets => [.. SearchFacet.All.Zip(_counts, (facet, counts) => new FacetCounts(facet, Ordered(counts)))];

    private static Dictionary<FacetValues, List<Match>> Alike(IEnumerable<Match> matches)
    {
        var alike = new Dictionary<FacetValues, List<Match>>();
        foreach (var match in matches)
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, match.Version.Facets, out _);
            (same ??= []).Add(match);
        }

        return alike;
    }

    private void Add(KeyValuePair<FacetValues, List<Match>> alike)
    {
        var missed = Enumerable.Range(0, _wanted.Length).Where(facet => _wanted[facet] is { } wanted && !alike.Key[facet].Contains(wanted)).ToList();
        if (missed.Count == 0)
        {
            Matches.AddRange(alike.Value);
            for (var facet = 0; facet < _counts.Length; facet++)
                Count(facet, alike);
        }
        else if (missed is [var only])
        {
            Count(only, alike);
        }
    }

    private void Count(int facet, KeyValuePair<FacetValues, List<Match>> alike)
    {
        foreach (var value in alike.Key[facet])
            CollectionsMarshal.GetValueRefOrAddDefault(_counts[facet], value, out _) += alike.Value.Count;
    }

    private static ImmutableArray<FacetCount> Ordered(Dictionary<string, int> counts) =>
    [
        .. counts.Select(value => new FacetCount(value.Key, value.Value))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, StringComparer.Ordinal),
    ];
}
