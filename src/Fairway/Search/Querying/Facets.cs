using System.Collections.Immutable;

namespace Fairway.Search.Querying;

/// <summary>Counts of values among matches: most first, equals by name.</summary>
internal static class Facets
{
    public static ImmutableArray<FacetCount> Count(IEnumerable<string> values) =>
    [
        .. values.CountBy(value => value, StringComparer.Ordinal)
            .Select(value => new FacetCount(value.Key, value.Value))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, StringComparer.Ordinal),
    ];
}
