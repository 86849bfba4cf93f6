using Lucene.Net.Index;

namespace Fairway.Search.Querying;

/// <summary>A word or a phrase of a query with the documents that have it.</summary>
/// <param name="shards">Its matches in each shard, by the shard's place; null where there are none.</param>
/// <param name="worth">What it counts towards what a document must have; see <see cref="MatchQuery.Required"/>.</param>
internal sealed class TextWeight(TextMatches?[] shards, int worth = 0)
{
    public int Worth { get; } = worth;

    /// <summary>The same with another worth.</summary>
    public TextWeight Counting(int other) => new(shards, other);

    /// <summary>Its matches in one shard; null if there are none.</summary>
    public TextScorer? In(AtomicReaderContext shard) => shards[shard.Ord] is { } matches ? new TextScorer(matches, Worth) : null;
}
