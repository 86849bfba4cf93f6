using Lucene.Net.Search.Similarities;

namespace Fairway.Search.Indexing;

internal static class BestMatching
{
    private const float K1 = 0.9f;

    /// <summary>
    /// BM25 (Robertson and Zaragoza, 2009) with the k1 and b that Trotman, Puurula and Burgess (2014) found to hold over many collections: a page that says a word often, or is long,
    /// is told less from others than with the values of the textbooks.
    /// </summary>
    private static readonly BM25Similarity _texts = new(K1, b: 0.4f);

    /// <summary>A title that says the words and nothing else is of what they name, one that says more is about that too: here the length tells, and has the textbooks' b.</summary>
    private static readonly BM25Similarity _names = new(K1, b: 0.75f);

    public static Similarity Similarity { get; } = new ByField();

    private sealed class ByField : PerFieldSimilarityWrapper
    {
        public override Similarity Get(string name) => SearchText.IsName(name) ? _names : _texts;
    }
}
