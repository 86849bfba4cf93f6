using Fairway.Search.Analysis;
using Fairway.Search.Indexing;
using Fairway.Search.Suggestions;

namespace Fairway.Search.Storage;

/// <summary>
/// The terms of a language in a file, each once: in how many texts it is a word and in how many a stem, and which words fold alike. Counting and folding them anew would take most
/// of the time of reading an index.
/// </summary>
internal static class StoredTerms
{
    /// <summary>Of a term: a text's length and two numbers. Of an entry: a reference and a form.</summary>
    private const int LeastBytes = 3;

    public static void Write(IndexFileWriter to, TermCounts stems, Vocabulary vocabulary)
    {
        var (words, stemCounts) = (vocabulary.Words.All.ToDictionary(StringComparer.Ordinal), stems.All.ToDictionary(StringComparer.Ordinal));
        var terms = words.Keys.Union(stemCounts.Keys, StringComparer.Ordinal).ToArray();
        var numbers = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        to.Number(terms.Length);
        to.Number(words.Count);
        to.Number(stemCounts.Count);
        foreach (var term in terms)
        {
            numbers.Add(term, numbers.Count);
            to.Text(term);
            to.Number(words.GetValueOrDefault(term));
            to.Number(stemCounts.GetValueOrDefault(term));
        }

        var entries = vocabulary.Entries.ToArray();
        to.Number(entries.Length);
        foreach (var entry in entries)
        {
            // Most folded words are also the word or the stem of a text. The others are after the terms.
            if (numbers.TryGetValue(entry.Folded, out var folded))
                to.Number(folded);
            else
            {
                to.Number(terms.Length);
                to.Text(entry.Folded);
            }

            to.Number(entry.Forms.Length);
            foreach (var form in entry.Forms)
                to.Number(numbers[form]);
        }
    }

    public static (TermCounts Stems, Vocabulary Vocabulary) Read(IndexFileReader from, LanguageAnalysis analysis)
    {
        var terms = new string[from.Count(LeastBytes)];
        var words = new Dictionary<string, int>(from.Below(terms.Length + 1), StringComparer.Ordinal);
        var stems = new Dictionary<string, int>(from.Below(terms.Length + 1), StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = from.Text();
            if (from.Below(int.MaxValue) is > 0 and var documents)
                words.Add(terms[i], documents);
            if (from.Below(int.MaxValue) is > 0 and var stemmed)
                stems.Add(terms[i], stemmed);
        }

        var entries = new WordEntry[from.Count(LeastBytes)];
        for (var i = 0; i < entries.Length; i++)
        {
            var folded = from.Below(terms.Length + 1) is var number && number < terms.Length ? terms[number] : from.Text();
            var forms = new string[from.Count()];
            for (var form = 0; form < forms.Length; form++)
                forms[form] = terms[from.Below(terms.Length)];
            entries[i] = new WordEntry(folded, forms, WordEntry.LettersOf(folded));
        }

        return (TermCounts.Of(stems), Vocabulary.Of(analysis, TermCounts.Of(words), WordTable.Of(entries)));
    }
}
