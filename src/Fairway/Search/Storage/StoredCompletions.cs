using Fairway.Search.Suggestions;

namespace Fairway.Search.Storage;

/// <summary>Completions in a file, in their order. Only the folded words are stored, which take time to find; titles, headings and other words are the documents'.</summary>
internal static class StoredCompletions
{
    /// <summary>Of an entry: three numbers, and a text with its length.</summary>
    private const int LeastBytes = 4;

    /// <param name="documents">Of the shard, in their order.</param>
    public static void Write(IndexFileWriter to, CompletionList completions, SearchDocument[] documents)
    {
        var known = new SearchCompletion?[documents.Length][];
        to.Number(completions.Entries.Count);
        foreach (var entry in completions.Entries)
        {
            to.Number(entry.Number);
            to.Number(entry.Rank);
            to.Number(entry.IsTitle ? 0 : PlaceOf(entry.Completion, known[entry.Number] ??= CompletionList.Completions(documents[entry.Number])));
            to.Text(entry.Key);
        }
    }

    public static CompletionList Read(IndexFileReader from, SearchDocument[] documents)
    {
        // One object for all words of a title.
        var known = new SearchCompletion?[documents.Length][];
        var entries = new CompletionEntry[from.Count(LeastBytes)];
        for (var i = 0; i < entries.Length; i++)
        {
            var number = from.Below(documents.Length);
            var rank = from.Below(CompletionEntry.Ranks);
            var completions = known[number] ??= CompletionList.Completions(documents[number]);
            var completion = completions[from.Below(completions.Length)] ?? throw new InvalidDataException($"it has a heading of '{documents[number].Id}' that is none.");
            entries[i] = new CompletionEntry(from.Text(), rank, completion, number);
        }

        return CompletionList.Of(entries);
    }

    /// <summary>One of two that are alike will do.</summary>
    private static int PlaceOf(SearchCompletion completion, SearchCompletion?[] completions) => Array.IndexOf(completions, completion, 1) is > 0 and var place
        ? place
        : throw new InvalidOperationException($"The index has a heading '{completion.Text}' at {completion.Address} that its document has not.");
}
