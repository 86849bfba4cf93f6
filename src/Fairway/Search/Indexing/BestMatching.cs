using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Fairway.Search.Indexing;

internal static class BestMatching
{
    private const float K1 = 0.9f;

    private const float TextB = 0.4f;

    private const float NameB = 0.75f;

    /// <summary>
    /// BM25 (Robertson and Zaragoza, 2009) with the k1 and b that Trotman, Puurula and Burgess (2014) found to hold over many collections: a page that says a word often, or is long,
    /// is told less from others than with the values of the textbooks.
    /// </summary>
    private static readonly BM25Similarity _texts = new(K1, TextB);

    /// <summary>A title that says the words and nothing else is of what they name, one that says more is about that too: here the length tells, and has the textbooks' b.</summary>
    private static readonly BM25Similarity _names = new(K1, NameB);

    /// <summary>For phrases, and for keeping lengths; words are scored alike by <see cref="WordWeight"/>.</summary>
    public static Similarity Similarity { get; } = new ByField();

    /// <summary>What a word weighs in a document that has it endlessly often: its rarity, times k1 + 1.</summary>
    /// <param name="documents">All that there are.</param>
    /// <param name="having">Those that have the word.</param>
    public static float Weight(long documents, long having) => (float)Math.Log(1 + ((documents - having + 0.5) / (having + 0.5))) * (K1 + 1);

    /// <summary>By the byte in which Lucene keeps the length of a text, what is added to the count of a word below the fraction: k1 (1 - b + b length / average).</summary>
    public static float[] LengthEffects(string field, float average)
    {
        var b = SearchText.IsName(field) ? NameB : TextB;
        var effects = new float[256];
        for (var kept = 0; kept < effects.Length; kept++)
        {
            // Kept is one over the square root of the length, in a byte.
            var root = SmallSingle.Byte315ToSingle((byte)kept);
            effects[kept] = K1 * (1 - b + (b / (root * root) / average));
        }

        return effects;
    }

    private sealed class ByField : PerFieldSimilarityWrapper
    {
        public override Similarity Get(string name) => SearchText.IsName(name) ? _names : _texts;
    }
}
