using Fairway.Search.Suggestions;

namespace Fairway.Search.Storage;

/// <summary>Completions in a file, in their order. Only the folded words are stored, which take time to find; titles and headings are the documents'.</summary>
internal static class StoredCompletions
{
    /// <summary>Of an entry: three numbers, and a text with its length.</summary>
    private const int LeastBytes = 4;

    /// <param name="documents">Of the shard, in their order.</param>
    public static void Write(IndexFileWriter to, CompletionList completions, SearchDocument[] documents)
    {
        to.Number(completions.Entries.Count);
        foreach (var entry in completions.Entries)
        {
            to.Number(entry.Number);
            to.Number(entry.Rank);
            to.Number(entry.IsHeading ? SectionOf(documents[entry.Number], entry.Completion) : 0);
            to.Text(entry.Key);
        }
    }

    public static CompletionList Read(IndexFileReader from, SearchDocument[] documents)
    {
        var completions = new SearchCompletion?[documents.Length][];
        var entries = new CompletionEntry[from.Count(LeastBytes)];
        for (var i = 0; i < entries.Length; i++)
        {
            var number = from.Below(documents.Length);
            var entry = new CompletionEntry("", from.Below(CompletionEntry.Ranks), null!, number);
            var document = documents[number];
            var place = entry.IsHeading ? from.Below(document.Sections.Length) + 1 : from.Below(1);
            // One object for all words of a title.
            var known = completions[number] ??= new SearchCompletion?[document.Sections.Length + 1];
            var completion = known[place] ??= place == 0 ? CompletionList.OfTitle(document) : CompletionList.OfHeading(document, document.Sections[place - 1]);
            entries[i] = entry with { Key = from.Text(), Completion = completion ?? throw new InvalidDataException($"it has a heading of '{document.Id}' that is none.") };
        }

        return CompletionList.Of(entries);
    }

    /// <summary>One of two that are alike will do: their completions are alike too.</summary>
    private static int SectionOf(SearchDocument document, SearchCompletion completion)
    {
        for (var i = 0; i < document.Sections.Length; i++)
            if (document.Sections[i].Heading == completion.Text && CompletionList.OfHeading(document, document.Sections[i]) == completion)
                return i;
        throw new InvalidOperationException($"The index has a heading '{completion.Text}' that '{document.Id}' has not.");
    }
}
