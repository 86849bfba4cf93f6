using Fairway.Search.Analysis;

namespace Fairway.Search.Suggestions;

/// <summary>Words by the length of their folded form, but for numbers and words that are never compared.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<int, WordEntry[]> _byLength;

    private WordTable(Dictionary<int, WordEntry[]> byLength) => _byLength = byLength;

    /// <param name="words">Exact forms.</param>
    /// <param name="known">A table of other words; an entry here has those of its forms too.</param>
    public static WordTable Of(IEnumerable<string> words, LanguageAnalysis analysis, WordTable? known) => new(words
        .Where(word => !word.Any(char.IsAsciiDigit))
        .Select(word => (Exact: word, Folded: analysis.Fold(word)))
        .Where(word => word.Folded.Length is >= Vocabulary.ShortestCompared and <= Vocabulary.LongestCompared)
        .GroupBy(word => word.Folded, word => word.Exact, StringComparer.Ordinal)
        .Select(group => new WordEntry(group.Key, [.. group, .. known?.FormsOf(group.Key) ?? []], WordEntry.LettersOf(group.Key)))
        .GroupBy(entry => entry.Folded.Length)
        .ToDictionary(length => length.Key, length => length.OrderBy(entry => entry.Folded, StringComparer.Ordinal).ToArray()));

    /// <param name="entries">By length, then in ordinal order.</param>
    public static WordTable Of(IReadOnlyCollection<WordEntry> entries) => new(entries.GroupBy(entry => entry.Folded.Length).ToDictionary(length => length.Key, length => length.ToArray()));

    public WordEntry[] OfLength(int length) => _byLength.GetValueOrDefault(length, []);

    private string[] FormsOf(string folded)
    {
        var entries = OfLength(folded.Length);
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(entries[middle].Folded, folded) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < entries.Length && entries[low].Folded == folded ? entries[low].Forms : [];
    }
}
