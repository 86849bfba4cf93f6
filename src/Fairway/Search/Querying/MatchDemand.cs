using System.Collections.Immutable;

namespace Fairway.Search.Querying;

/// <summary>How much of a query's words a document must have.</summary>
/// <param name="Words">How many of so many words.</param>
/// <param name="Share">Null, or what share of all that the words tell: then they count by their rarity, and <paramref name="Words"/> is not asked.</param>
internal sealed record MatchDemand(Func<int, int> Words, double? Share = null)
{
    /// <summary>One after the other, until there are enough hits. The last finds a document by one rare word, and by many common ones.</summary>
    public static ImmutableArray<MatchDemand> Falling { get; } = [new(MinimumMatch.Of), new(MinimumMatch.Relaxed), new(_ => 1, Share: 0.1)];
}
