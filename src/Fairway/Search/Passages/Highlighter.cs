using System.Collections.Immutable;
using Fairway.Search.Analysis;
using Fairway.Search.Querying;

namespace Fairway.Search.Passages;

/// <summary>Finds a query's words in a document's texts by the same analysis that indexed them, so that a mark covers the word as it is written there.</summary>
internal sealed class Highlighter
{
    private readonly Func<string, List<Token>> _read;
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);

    /// <param name="read">Gives the tokens of a text.</param>
    public Highlighter(LanguageQuery query, Func<string, List<Token>> read)
    {
        _read = read;
        foreach (var word in query.Telling)
        {
            _stems.TryAdd(word.Forms.Stem, _stems.Count);
            _exact.TryAdd(word.Forms.Exact, _stems[word.Forms.Stem]);
        }
    }

    /// <summary>How many words there are to find.</summary>
    public int Words => _stems.Count;

    /// <summary>The query's words in the text, in order.</summary>
    public List<FoundWord> Find(string text)
    {
        var found = new List<FoundWord>();
        foreach (var token in _read(text))
            if (_stems.TryGetValue(token.Forms.Stem, out var word) || _exact.TryGetValue(token.Forms.Exact, out word))
                found.Add(new FoundWord(word, token.Start, token.End));
        return found;
    }

    /// <summary>The whole text with its marks.</summary>
    public MarkedText Mark(string text) => new(text, Marks(Find(text), 0));

    /// <summary>Ranges of found words, moved by an offset; those that touch become one.</summary>
    public static ImmutableArray<(int Start, int Length)> Marks(IEnumerable<FoundWord> found, int offset)
    {
        var marks = ImmutableArray.CreateBuilder<(int Start, int Length)>();
        foreach (var word in found)
        {
            var start = word.Start + offset;
            if (marks.Count > 0 && marks[^1] is var last && start <= last.Start + last.Length)
                marks[^1] = (last.Start, Math.Max(last.Length, word.End + offset - last.Start));
            else
                marks.Add((start, word.End - word.Start));
        }

        return marks.ToImmutable();
    }
}

/// <param name="Word">Which of the query's words.</param>
internal readonly record struct FoundWord(int Word, int Start, int End);
