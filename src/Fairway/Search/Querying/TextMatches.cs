using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>
/// Every document of one shard that has a word or a phrase in any of its texts, in the order of their numbers, with what it counts for: its best text and a little for each other. The
/// texts are added in their own order: Lucene's disjunctions add in the order of a heap, so that the last bit of a score, and with it the order of equals, would depend on what else is
/// in the shard. Immutable.
/// </summary>
internal sealed class TextMatches
{
    /// <summary>How much further matches in other texts of a document add to its best match.</summary>
    private const float TieBreaker = 0.25f;

    private TextMatches(int[] documents, float[] scores) => (Documents, Scores) = (documents, scores);

    /// <summary>Dead documents too.</summary>
    public int[] Documents { get; }

    public float[] Scores { get; }

    /// <returns>Null if there are none.</returns>
    public static TextMatches? Of(Scorer[] texts)
    {
        var documents = new List<int>();
        var scores = new List<float>();
        var at = new int[texts.Length];
        for (var i = 0; i < texts.Length; i++)
            at[i] = texts[i].NextDoc();
        for (var document = First(at); document != DocIdSetIterator.NO_MORE_DOCS; document = First(at))
        {
            var (best, sum) = (0f, 0f);
            for (var i = 0; i < texts.Length; i++)
            {
                if (at[i] != document)
                    continue;
                var score = texts[i].GetScore();
                sum += score;
                best = Math.Max(best, score);
                at[i] = texts[i].NextDoc();
            }

            documents.Add(document);
            scores.Add(best + ((sum - best) * TieBreaker));
        }

        return documents.Count == 0 ? null : new TextMatches([.. documents], [.. scores]);
    }

    private static int First(int[] at)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var document in at)
            first = Math.Min(first, document);
        return first;
    }
}
