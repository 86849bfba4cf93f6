using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace Fairway.Search.Indexing;

/// <summary>By how much the number of texts that have each term rises or falls.</summary>
internal sealed class TermChanges
{
    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Stems { get; } = new(StringComparer.Ordinal);

    /// <param name="come">An index of documents that have come.</param>
    public void Add(IndexReader come)
    {
        foreach (var text in SearchText.All)
        {
            Add(Words, come, text.ExactField);
            Add(Stems, come, text.StemField);
        }
    }

    /// <param name="sign">1 for documents that have come, -1 for those that have gone.</param>
    public void Add(DocumentTerms terms, int sign)
    {
        foreach (var ((field, term), documents) in terms.Documents)
            CollectionsMarshal.GetValueRefOrAddDefault(SearchText.IsStemField(field) ? Stems : Words, term, out _) += sign * documents;
    }

    private static void Add(Dictionary<string, int> sum, IndexReader come, string field)
    {
        if (MultiFields.GetTerms(come, field) is not { } terms)
            return;
        var each = terms.GetEnumerator();
        while (each.MoveNext())
            CollectionsMarshal.GetValueRefOrAddDefault(sum, each.Term.Utf8ToString(), out _) += each.DocFreq;
    }
}
