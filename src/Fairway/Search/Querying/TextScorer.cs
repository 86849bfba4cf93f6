using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>
/// A word or a phrase in the texts of one shard's documents. A document counts for its best text and a little for each other. The texts are added in their own order: Lucene's
/// disjunctions add in the order of a heap, so that the last bit of a score, and with it the order of equals, would depend on what else is in the shard.
/// </summary>
internal sealed class TextScorer(Scorer[] texts, int worth)
{
    /// <summary>The number after the last document.</summary>
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    /// <summary>How much further matches in other texts of a document add to its best match.</summary>
    private const float TieBreaker = 0.25f;

    private readonly int[] _at = [.. texts.Select(_ => -1)];

    /// <summary>The document that it stands at; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <inheritdoc cref="TextWeight.Worth"/>
    public int Worth { get; } = worth;

    /// <summary>Most documents that it can find; an estimate that decides what is looked at first, never what is found.</summary>
    public long Cost { get; } = texts.Sum(text => text.GetCost());

    /// <summary>Goes to the first match at or after a document, unless it is there or beyond, and says where it stands.</summary>
    public int GoTo(int document)
    {
        if (Document >= document)
            return Document;

        var first = End;
        for (var i = 0; i < _at.Length; i++)
        {
            if (_at[i] < document)
                _at[i] = _at[i] == document - 1 ? texts[i].NextDoc() : texts[i].Advance(document);
            first = Math.Min(first, _at[i]);
        }

        return Document = first;
    }

    /// <summary>What the document that it stands at counts for.</summary>
    public float Score()
    {
        var (best, sum) = (0f, 0f);
        for (var i = 0; i < _at.Length; i++)
        {
            if (_at[i] != Document)
                continue;
            var score = texts[i].GetScore();
            sum += score;
            best = Math.Max(best, score);
        }

        return best + ((sum - best) * TieBreaker);
    }
}
