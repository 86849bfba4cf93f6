using Lucene.Net.Search.Similarities;

namespace Fairway.Search.Indexing;

internal static class BestMatching
{
    /// <summary>BM25 (Robertson and Zaragoza, 2009) with the usual k1 and b.</summary>
    public static Similarity Similarity { get; } = new BM25Similarity(k1: 1.2f, b: 0.75f);
}
