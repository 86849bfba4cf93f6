using System.Collections.Immutable;
using Fairway.Search.Analysis;

namespace Fairway.Search.Suggestions;

/// <summary>Titles and headings of one language, found by how they begin, or by how a later word of theirs begins, in folded letters.</summary>
internal sealed class CompletionList
{
    /// <summary>Most entries that are weighed for one prefix.</summary>
    private const int MaxWeighed = 5_000;

    private readonly (string Key, int Rank, SearchCompletion Completion)[] _entries;

    private CompletionList((string Key, int Rank, SearchCompletion Completion)[] entries) => _entries = entries;

    public static CompletionList Of(IEnumerable<SearchDocument> documents, TextAnalyzerPool analyzers)
    {
        var entries = new List<(string Key, int Rank, SearchCompletion Completion)>();
        foreach (var document in documents)
        {
            Add(entries, new SearchCompletion(document.Title, document.Address, document.Type), isHeading: false, analyzers);
            foreach (var section in document.Sections)
                if (section is { Heading: { } heading, Anchor: { } anchor })
                    Add(entries, new SearchCompletion(heading, $"{document.Address}#{anchor}", document.Type), isHeading: true, analyzers);
        }

        entries.Sort((left, right) =>
            string.CompareOrdinal(left.Key, right.Key) is var byKey and not 0 ? byKey
            : left.Rank.CompareTo(right.Rank) is var byRank and not 0 ? byRank
            : string.CompareOrdinal(left.Completion.Address, right.Completion.Address));
        return new CompletionList([.. entries]);
    }

    /// <summary>The folded words of a text, as keys are written; a space at the end says that the last word is whole.</summary>
    public static string Key(string text, TextAnalyzerPool analyzers)
    {
        var key = string.Join(' ', analyzers.Analyze(text).Select(token => token.Forms.Folded));
        return text.Length > 0 && char.IsWhiteSpace(text[^1]) && key.Length > 0 ? key + ' ' : key;
    }

    /// <summary>What begins with the key: whole titles and headings before later words, titles before headings, short before long.</summary>
    public ImmutableArray<SearchCompletion> StartingWith(string key, int limit)
    {
        if (key.Length == 0)
            return [];
        return
        [
            .. _entries.Skip(FirstFrom(key))
                .TakeWhile(entry => entry.Key.StartsWith(key, StringComparison.Ordinal))
                .Take(MaxWeighed)
                .OrderBy(entry => entry.Rank)
                .ThenBy(entry => entry.Completion.Text.Length)
                .ThenBy(entry => entry.Completion.Address, StringComparer.Ordinal)
                .Select(entry => entry.Completion)
                .DistinctBy(completion => completion.Text, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static void Add(List<(string Key, int Rank, SearchCompletion Completion)> entries, SearchCompletion completion, bool isHeading, TextAnalyzerPool analyzers)
    {
        // With a space at its end, a key is also found by a prefix that ends in one.
        var rest = Key(completion.Text, analyzers) + ' ';
        for (var word = 0; rest.Length > 1; word++)
        {
            entries.Add((rest, (word == 0 ? 0 : 2) + (isHeading ? 1 : 0), completion));
            rest = rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }
    }

    private int FirstFrom(string key)
    {
        var (low, high) = (0, _entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_entries[middle].Key, key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
