using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Fairway.Search.Analysis;

namespace Fairway.Search.Suggestions;

/// <summary>Titles, headings and other words for them of one shard, found by how they begin, or by how a later word of theirs begins, in folded letters.</summary>
internal sealed class CompletionList
{
    /// <summary>Most entries that are weighed for one prefix.</summary>
    private const int MaxWeighed = 5_000;

    private readonly CompletionEntry[] _entries;

    private CompletionList(CompletionEntry[] entries) => _entries = entries;

    /// <summary>In their order.</summary>
    public IReadOnlyCollection<CompletionEntry> Entries => _entries;

    /// <param name="entries">Of an earlier list, in their order.</param>
    public static CompletionList Of(CompletionEntry[] entries) => new(entries);

    /// <param name="documents">In the order of their numbers in the shard.</param>
    public static CompletionList Of(IEnumerable<SearchDocument> documents, TextAnalyzerPool analyzers)
    {
        var entries = new List<CompletionEntry>();
        foreach (var (number, document) in documents.Index())
        {
            foreach (var (place, completion) in Completions(document).Index())
                if (completion is not null)
                    Add(entries, completion, isTitle: place == 0, number, analyzers);
        }

        entries.Sort(CompletionEntry.Compare);
        return new CompletionList([.. entries]);
    }

    /// <summary>One list of several.</summary>
    /// <param name="lists">Each with the new number of every document; null for those that are left out.</param>
    public static CompletionList Merge(IEnumerable<(CompletionList List, int?[] Numbers)> lists) => new(
    [
        .. CompletionEntry.InOrder(lists.Select(each => each.List._entries
            .Where(entry => each.Numbers[entry.Number] is not null)
            .Select(entry => entry with { Number = each.Numbers[entry.Number]!.Value }))),
    ]);

    /// <summary>All that a document is completed to: its title, then other words for it, then the heading of each section; null where that is none, or cannot be linked to.</summary>
    public static SearchCompletion?[] Completions(SearchDocument document) =>
    [
        new(document.Title, document.Address, document.Type),
        .. document.Forms.Select(form => new SearchCompletion(form, document.Address, document.Type, document.Title)),
        .. document.Sections.Select(section =>
            section is { Heading: { } heading, Anchor: { } anchor } ? new SearchCompletion(heading, $"{document.Address}#{anchor}", document.Type, document.Title) : null),
    ];

    /// <summary>The folded words of a text, as keys are written; a space at the end says that the last word is whole.</summary>
    public static string Key(string text, TextAnalyzerPool analyzers)
    {
        var key = string.Join(' ', analyzers.Analyze(text).Select(token => token.Forms.Folded));
        return text.Length > 0 && char.IsWhiteSpace(text[^1]) && key.Length > 0 ? key + ' ' : key;
    }

    /// <summary>What begins with the key: whole texts before later words, titles before headings and other words, short before long. Of a title and another word for it only the first.</summary>
    /// <param name="lists">Each with whether a document is still there.</param>
    public static ImmutableArray<SearchCompletion> StartingWith(string key, IReadOnlyCollection<(CompletionList List, Func<int, bool> IsAlive)> lists, int limit)
    {
        if (key.Length == 0)
            return [];
        var ranked = CompletionEntry.InOrder(lists.Select(each => each.List.StartingWith(key).Where(entry => each.IsAlive(entry.Number))))
            .Take(MaxWeighed)
            .OrderBy(entry => entry.Rank)
            .ThenBy(entry => entry.Completion.Text.Length)
            .ThenBy(entry => entry.Completion.Address, StringComparer.Ordinal)
            .Select(entry => entry.Completion)
            .DistinctBy(completion => completion.Text, StringComparer.Ordinal)
            .DistinctBy(completion => completion.Address, StringComparer.Ordinal)
            .ToList();
        return [.. Mixed(ranked, limit).Take(limit)];
    }

    /// <summary>The same, but of no type more than half of what is given while others wait: the glossary has many words that begin alike, and would hide the guides.</summary>
    private static IEnumerable<SearchCompletion> Mixed(List<SearchCompletion> ranked, int limit)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new List<SearchCompletion>();
        foreach (var completion in ranked)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, completion.Type, out _);
            if (++count <= (limit + 1) / 2)
                yield return completion;
            else
                waiting.Add(completion);
        }

        foreach (var completion in waiting)
            yield return completion;
    }

    /// <summary>Numbers of the documents whose whole title is these folded words.</summary>
    public IEnumerable<int> Named(string key) =>
        StartingWith(key + ' ').TakeWhile(entry => entry.Key.Length == key.Length + 1).Where(entry => entry.Rank == CompletionEntry.WholeTitle).Select(entry => entry.Number);

    private static void Add(List<CompletionEntry> entries, SearchCompletion completion, bool isTitle, int number, TextAnalyzerPool analyzers)
    {
        // With a space at its end, a key is also found by a prefix that ends in one.
        var rest = Key(completion.Text, analyzers) + ' ';
        for (var word = 0; rest.Length > 1; word++)
        {
            entries.Add(new CompletionEntry(rest, (word == 0 ? 0 : 2) + (isTitle ? 0 : 1), completion, number));
            rest = rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }
    }

    private IEnumerable<CompletionEntry> StartingWith(string key) =>
        _entries.Skip(FirstFrom(key)).TakeWhile(entry => entry.Key.StartsWith(key, StringComparison.Ordinal));

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
