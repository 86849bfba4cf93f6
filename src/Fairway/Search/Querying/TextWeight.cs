using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>A word or a phrase of a query with what it weighs in each text of a document.</summary>
/// <param name="worth">What it counts towards what a document must have; see <see cref="MatchQuery.Required"/>.</param>
internal sealed class TextWeight(Weight[] texts, int worth = 0)
{
    public int Worth { get; } = worth;

    /// <summary>Its matches in one shard; null if there are none.</summary>
    public TextScorer? In(AtomicReaderContext shard)
    {
        // Dead documents match here, and are passed over before they are scored.
        var found = texts.Select(text => text.GetScorer(shard, acceptDocs: null)).OfType<Scorer>().ToArray();
        return found.Length == 0 ? null : new TextScorer(found, Worth);
    }
}
