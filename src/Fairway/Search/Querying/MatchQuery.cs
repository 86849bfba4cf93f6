using Lucene.Net.Index;

namespace Fairway.Search.Querying;

/// <summary>What the documents of one language are asked for.</summary>
/// <param name="Words">Words of which a document must have some.</param>
/// <param name="Required">What those it has must be worth together; with 0 it need have none.</param>
/// <param name="Phrases">Phrases that a document must have, every one.</param>
/// <param name="Better">What makes a document better.</param>
/// <param name="Excluded">What a document must not have.</param>
internal sealed record MatchQuery(TextWeight[] Words, int Required, TextWeight[] Phrases, TextWeight[] Better, TextWeight[] Excluded)
{
    /// <summary>The matches in one shard; null if there are none.</summary>
    public MatchScorer? In(AtomicReaderContext shard)
    {
        TextScorer[] Find(TextWeight[] weights) => [.. weights.Select(weight => weight.In(shard)).OfType<TextScorer>()];

        var words = Find(Words);
        if (words.Sum(word => word.Worth) < Required)
            return null;
        var phrases = Find(Phrases);
        return phrases.Length < Phrases.Length ? null : new MatchScorer(words, Required, phrases, Find(Better), Find(Excluded));
    }
}
