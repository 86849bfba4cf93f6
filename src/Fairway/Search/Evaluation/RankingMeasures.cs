namespace Fairway.Search.Evaluation;

/// <summary>How good a ranking is for one query, from 0 to 1, by the documents that answer it.</summary>
public static class RankingMeasures
{
    /// <summary>Only so many documents of a ranking are looked at.</summary>
    public const int Depth = 10;

    /// <summary>One over the rank of the first document with a grade above 0, the first rank being 1; 0 if there is none among the first ten (Voorhees, TREC-8, 1999).</summary>
    /// <param name="ranking">Ids, best first.</param>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        for (var rank = 0; rank < Math.Min(Depth, ranking.Count); rank++)
            if (grades.GetValueOrDefault(ranking[rank]) > 0)
                return 1.0 / (rank + 1);
        return 0;
    }

    /// <summary>
    /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), as <c>ndcg_cut_10</c> of trec_eval has it: the sum of grade / log2(rank + 1), over
    /// the sum that the best order of all judged documents has. The gain is the grade itself, not 2^grade - 1. 0 if no document has a grade above 0.
    /// </summary>
    /// <inheritdoc cref="ReciprocalRank" path="/param"/>
    public static double NormalizedGain(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var best = Gain(grades.Values.OrderDescending());
        return best > 0 ? Gain(ranking.Select(id => grades.GetValueOrDefault(id))) / best : 0;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Take(Depth).Index().Sum(at => at.Item / Math.Log2(at.Index + 2));
}
