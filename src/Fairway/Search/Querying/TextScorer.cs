using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>Goes through the matches of a word or a phrase in one shard. For one query, and one thread.</summary>
internal sealed class TextScorer(TextMatches matches, int worth)
{
    /// <summary>The number after the last document.</summary>
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    private readonly int[] _documents = matches.Documents;
    private int _at = -1;

    /// <summary>The document that it stands at; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <inheritdoc cref="TextWeight.Worth"/>
    public int Worth { get; } = worth;

    /// <summary>How many documents it has.</summary>
    public int Cost => _documents.Length;

    /// <summary>Goes to the first match at or after a document, unless it is there or beyond, and says where it stands.</summary>
    public int GoTo(int document)
    {
        if (Document >= document)
            return Document;

        // Most steps are short; of the others, each look doubles how far it reaches.
        var (low, step) = (_at + 1, 1);
        while (low + step <= _documents.Length && _documents[low + step - 1] < document)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step - 1, _documents.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_documents[middle] < document)
                low = middle + 1;
            else
                high = middle;
        }

        _at = low;
        return Document = low < _documents.Length ? _documents[low] : End;
    }

    /// <summary>What the document that it stands at counts for.</summary>
    public float Score() => matches.Scores[_at];
}
