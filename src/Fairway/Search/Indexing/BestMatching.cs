using Lucene.Net.Search.Similarities;

namespace Fairway.Search.Indexing;

internal static class BestMatching
{
    /// <summary>
    /// BM25 (Robertson and Zaragoza, 2009) with the k1 and b that Trotman, Puurula and Burgess (2014) found to hold over many collections: a page that says a word often, or is long,
    /// is told less from others than with the values of the textbooks.
    /// </summary>
    public static Similarity Similarity { get; } = new BM25Similarity(k1: 0.9f, b: 0.4f);
}
