using Fairway.Search.Analysis;
using Fairway.Search.Indexing;
using Lucene.Net.Index;

namespace Fairway.Search.Suggestions;

/// <summary>Reads the words of an index with the number of documents of each.</summary>
internal static class VocabularyReader
{
    public static Vocabulary Read(IndexReader reader, LanguageAnalysis analysis)
    {
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in SearchText.All.Select(text => text.ExactField))
        {
            if (MultiFields.GetTerms(reader, field) is not { } terms)
                continue;
            var word = terms.GetEnumerator();
            while (word.MoveNext())
            {
                var exact = word.Term.Utf8ToString();
                documents[exact] = documents.GetValueOrDefault(exact) + word.DocFreq;
            }
        }

        return new Vocabulary(documents.Where(word => !word.Key.Any(char.IsAsciiDigit)).Select(word => (word.Key, analysis.Fold(word.Key), word.Value)));
    }
}
