using System.Collections.Immutable;

namespace Fairway.Search.Querying;

/// <summary>Those of the matches that every filter lets through, and the counts of every facet, each as if it had no filter of its own.</summary>
internal sealed class Narrowing
{
    private readonly (SearchFacet Facet, string? Wanted, Dictionary<string, int> Counts)[] _facets;

    /// <param name="matches">One of each subject.</param>
    public Narrowing(IEnumerable<Match> matches, ImmutableDictionary<SearchFacet, string> filter)
    {
        _facets = [.. SearchFacet.All.Select(facet => (facet, filter.GetValueOrDefault(facet), new Dictionary<string, int>(StringComparer.Ordinal)))];
        foreach (var match in matches)
            Add(match);
    }

    /// <summary>In no order.</summary>
    public List<Match> Matches { get; } = [];

    public ImmutableArray<FacetCounts> Facets => [.. _facets.Select(facet => new FacetCounts(facet.Facet, Ordered(facet.Counts)))];

    private void Add(in Match match)
    {
        var (missed, last) = (0, -1);
        for (var i = 0; i < _facets.Length; i++)
        {
            if (_facets[i].Wanted is not { } wanted || _facets[i].Facet.Has(match.Document, wanted))
                continue;
            missed++;
            last = i;
        }

        if (missed == 0)
        {
            Matches.Add(match);
            foreach (var (facet, _, counts) in _facets)
                facet.Count(match.Document, counts);
        }
        else if (missed == 1)
        {
            _facets[last].Facet.Count(match.Document, _facets[last].Counts);
        }
    }

    private static ImmutableArray<FacetCount> Ordered(Dictionary<string, int> counts) =>
    [
        .. counts.Select(value => new FacetCount(value.Key, value.Value))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, StringComparer.Ordinal),
    ];
}
