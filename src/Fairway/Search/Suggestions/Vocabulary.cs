using Fairway.Search.Analysis;
using Fairway.Search.Indexing;

namespace Fairway.Search.Suggestions;

/// <summary>The words of one language's documents, for finding the one that a reader meant. Immutable: a version with changes shares what has not changed.</summary>
internal sealed class Vocabulary
{
    /// <summary>Shorter words are like too many others.</summary>
    public const int ShortestCorrected = 4;

    /// <summary>Longer words are taken as they are.</summary>
    public const int LongestCorrected = 32;

    /// <summary>From this length on two letters may be wrong, below it one.</summary>
    private const int TwoEditsFrom = 6;

    private const int MostEdits = 2;

    /// <summary>Shortest and longest words that one of those can have been meant for.</summary>
    public const int ShortestCompared = ShortestCorrected - 1;

    /// <inheritdoc cref="ShortestCompared"/>
    public const int LongestCompared = LongestCorrected + MostEdits;

    private readonly LanguageAnalysis _analysis;
    private readonly TermCounts _words;

    /// <summary>The words that were there when all were last counted; some may have gone since.</summary>
    private readonly WordTable _settled;

    /// <summary>The words that were new since, with all forms of each, put in order when they are first needed.</summary>
    private readonly Lazy<WordTable> _new;

    private Vocabulary(LanguageAnalysis analysis, TermCounts words, WordTable settled)
    {
        (_analysis, _words, _settled) = (analysis, words, settled);
        _new = new Lazy<WordTable>(() => WordTable.Of(words.New, analysis, settled));
    }

    public static Vocabulary Empty(LanguageAnalysis analysis) => new(analysis, TermCounts.Empty, WordTable.Of([], analysis, known: null));

    /// <param name="words">All of them.</param>
    /// <param name="table">Those that are compared.</param>
    public static Vocabulary Of(LanguageAnalysis analysis, TermCounts words, WordTable table) => new(analysis, words, table);

    /// <summary>The number of texts that have each exact form.</summary>
    public TermCounts Words => _words;

    /// <summary>Words that are there and are compared with others, by length, then in ordinal order.</summary>
    public IEnumerable<WordEntry> Entries =>
        from length in Enumerable.Range(ShortestCompared, LongestCompared - ShortestCompared + 1)
        from entry in _new.Value.OfLength(length).UnionBy(_settled.OfLength(length), entry => entry.Folded, StringComparer.Ordinal).OrderBy(entry => entry.Folded, StringComparer.Ordinal)
        let forms = Array.FindAll(entry.Forms, form => _words.Of(form) > 0)
        where forms.Length > 0
        select forms.Length == entry.Forms.Length ? entry : entry with { Forms = forms };

    /// <param name="changes">By how much the number of texts that have each exact form rises or falls.</param>
    public Vocabulary With(Dictionary<string, int> changes)
    {
        var words = _words.With(changes);
        return new Vocabulary(_analysis, words, words.SettledWith(_words) ? _settled : WordTable.Of(words.Settled, _analysis, known: null));
    }

    /// <summary>The likeliest word in place of one that no document has, as it is most often written: nearest by edits, then the same first letter, then most documents. Null if none is near.</summary>
    public string? Nearest(string folded)
    {
        if (folded.Length is < ShortestCorrected or > LongestCorrected)
            return null;

        var limit = folded.Length < TwoEditsFrom ? 1 : MostEdits;
        var letters = WordEntry.LettersOf(folded);
        WordEntry? best = null;
        var bestRank = (Edits: limit + 1, OtherStart: 1, Documents: 0);
        for (var length = folded.Length - limit; length <= folded.Length + limit; length++)
        {
            foreach (var entry in _settled.OfLength(length).Concat(_new.Value.OfLength(length)))
            {
                // One edit changes at most two letters of the set.
                if (System.Numerics.BitOperations.PopCount(entry.Letters ^ letters) > 2 * Math.Min(limit, bestRank.Edits))
                    continue;
                var edits = EditDistance.Between(folded, entry.Folded, limit);
                if (edits > limit)
                    continue;
                var rank = (Edits: edits, OtherStart: entry.Folded[0] == folded[0] ? 0 : 1, Documents: -entry.Forms.Sum(_words.Of));
                if (rank.Documents == 0)
                    continue;
                if (best is not null && rank.CompareTo(bestRank) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(entry.Folded, best.Folded) >= 0)))
                    continue;
                (best, bestRank) = (entry, rank);
            }
        }

        return best?.Forms.OrderByDescending(_words.Of).ThenBy(form => form, StringComparer.Ordinal).First();
    }
}
