namespace Fairway.Search.Suggestions;

/// <summary>The words of one language's documents, for finding the one that a reader meant.</summary>
internal sealed class Vocabulary
{
    /// <summary>Shorter words are like too many others.</summary>
    public const int ShortestCorrected = 4;

    /// <summary>Longer words are taken as they are.</summary>
    public const int LongestCorrected = 32;

    /// <summary>From this length on two letters may be wrong, below it one.</summary>
    private const int TwoEditsFrom = 6;

    private const int MostEdits = 2;

    private readonly ILookup<int, Entry> _byLength;

    /// <param name="words">Each exact form with its folded form and the number of documents that have it.</param>
    public Vocabulary(IEnumerable<(string Exact, string Folded, int Documents)> words)
    {
        _byLength = words
            .Where(word => word.Folded.Length is >= ShortestCorrected - 1 and <= LongestCorrected + MostEdits)
            .GroupBy(word => word.Folded, StringComparer.Ordinal)
            .Select(group => new Entry(
                group.Key,
                group.OrderByDescending(word => word.Documents).ThenBy(word => word.Exact, StringComparer.Ordinal).First().Exact,
                group.Sum(word => word.Documents),
                Letters(group.Key)))
            .ToLookup(entry => entry.Folded.Length);
    }

    /// <summary>The likeliest word in place of one that no document has, as it is most often written: nearest by edits, then the same first letter, then most documents. Null if none is near.</summary>
    public string? Nearest(string folded)
    {
        if (folded.Length is < ShortestCorrected or > LongestCorrected)
            return null;

        var limit = folded.Length < TwoEditsFrom ? 1 : MostEdits;
        var letters = Letters(folded);
        Entry? best = null;
        var bestRank = (Edits: limit + 1, OtherStart: 1, Documents: 0);
        for (var length = folded.Length - limit; length <= folded.Length + limit; length++)
        {
            foreach (var entry in _byLength[length])
            {
                // One edit changes at most two letters of the set.
                if (System.Numerics.BitOperations.PopCount(entry.Letters ^ letters) > 2 * Math.Min(limit, bestRank.Edits))
                    continue;
                var edits = EditDistance.Between(folded, entry.Folded, limit);
                if (edits > limit)
                    continue;
                var rank = (Edits: edits, OtherStart: entry.Folded[0] == folded[0] ? 0 : 1, Documents: -entry.Documents);
                if (best is not null && rank.CompareTo(bestRank) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(entry.Folded, best.Folded) >= 0)))
                    continue;
                (best, bestRank) = (entry, rank);
            }
        }

        return best?.Exact;
    }

    private static ulong Letters(string word)
    {
        var set = 0UL;
        foreach (var letter in word)
            set |= 1UL << (letter % 64);
        return set;
    }

    private sealed record Entry(string Folded, string Exact, int Documents, ulong Letters);
}
