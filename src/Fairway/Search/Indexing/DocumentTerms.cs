using System.Runtime.InteropServices;
using Fairway.Search.Analysis;
using Lucene.Net.Util;

namespace Fairway.Search.Indexing;

/// <summary>What some documents count for in the statistics of their index, found by analysing them.</summary>
internal sealed class DocumentTerms
{
    private readonly Dictionary<(string Field, string Term), int> _documents = [];
    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);

    public DocumentTerms(IEnumerable<SearchDocument> documents, TextAnalyzerPool analyzers)
    {
        var analyzer = analyzers.Rent();
        var analyzed = new AnalyzedText();
        foreach (var document in documents)
        {
            foreach (var text in SearchText.All)
            {
                analyzed.Read(text.Parts(document), analyzer);
                Count(text.ExactField, analyzed.Tokens.Select(token => SearchText.Exact(token.Forms)));
                Count(text.StemField, analyzed.Tokens.Select(token => SearchText.Stem(token.Forms)));
            }
        }

        analyzers.Return(analyzer);
    }

    /// <summary>Number of documents that have each term in each field.</summary>
    public IReadOnlyDictionary<(string Field, string Term), int> Documents => _documents;

    /// <summary>Length of each field in all of them together.</summary>
    public IReadOnlyDictionary<string, long> Lengths => _lengths;

    private void Count(string field, IEnumerable<string?> terms)
    {
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms.OfType<string>())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_lengths, field, out _)++;
            distinct.Add(term);
        }

        foreach (var term in distinct.Select(AsIndexed).Distinct(StringComparer.Ordinal))
            CollectionsMarshal.GetValueRefOrAddDefault(_documents, (field, term), out _)++;
    }

    /// <summary>As an index gives the term back: a rule that parts a surrogate pair leaves what UTF-8 cannot say.</summary>
    private static string AsIndexed(string term) => term.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? term : new BytesRef(term).Utf8ToString();
}
