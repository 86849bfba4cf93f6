using System.Collections.Frozen;
using Fairway.Search.Analysis;
using Fairway.Search.Suggestions;
using Lucene.Net.Index;

namespace Fairway.Search.Indexing;

/// <summary>Reads the terms of a written index.</summary>
internal static class IndexedTerms
{
    /// <summary>The stems of all texts.</summary>
    public static FrozenSet<string> Stems(IndexReader reader) => Count(reader, text => text.StemField).Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of all texts but for stop words and numbers.</summary>
    public static Vocabulary Vocabulary(IndexReader reader, LanguageAnalysis analysis) => new(
        from word in Count(reader, text => text.ExactField)
        where !word.Key.Any(char.IsAsciiDigit)
        select (word.Key, analysis.Fold(word.Key), word.Value));

    /// <summary>Each term with its number of documents, summed over the texts.</summary>
    private static Dictionary<string, int> Count(IndexReader reader, Func<SearchText, string> field)
    {
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in SearchText.All)
        {
            if (MultiFields.GetTerms(reader, field(text)) is not { } terms)
                continue;
            var each = terms.GetEnumerator();
            while (each.MoveNext())
            {
                var term = each.Term.Utf8ToString();
                documents[term] = documents.GetValueOrDefault(term) + each.DocFreq;
            }
        }

        return documents;
    }
}
