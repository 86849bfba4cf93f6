namespace Fairway.Search.Querying;

/// <summary>Puts matches in order. No two subjects are equal in it, so that it does not depend on how they were found.</summary>
internal static class Ranking
{
    private static readonly Comparer<Match> ByRelevance = Comparer<Match>.Create((left, right) =>
        left.Bet != right.Bet ? (left.Bet ?? int.MaxValue).CompareTo(right.Bet ?? int.MaxValue)
        : left.Nearness != right.Nearness ? (int)left.Nearness - (int)right.Nearness
        : left.Score != right.Score ? right.Score.CompareTo(left.Score)
        : string.CompareOrdinal(left.Subject.Id, right.Subject.Id));

    private static readonly Comparer<Match> ByDate = Comparer<Match>.Create((left, right) =>
        left.Nearness != right.Nearness ? (int)left.Nearness - (int)right.Nearness
        : left.Document.Date != right.Document.Date ? right.Document.Date.CompareTo(left.Document.Date)
        : ByRelevance!.Compare(left, right));

    /// <summary>A part of the matches as they would stand if all were put in order; only so many are as it takes to know them.</summary>
    /// <param name="count">How many matches there are.</param>
    /// <param name="offset">Matches to pass over, 0 or more.</param>
    /// <param name="limit">Most that are given.</param>
    public static List<Match> Take(IEnumerable<Match> matches, int count, SearchOrder order, int offset, int limit)
    {
        if (limit <= 0 || offset >= count)
            return [];
        var comparer = order == SearchOrder.Date ? ByDate : ByRelevance;
        var first = (int)Math.Min((long)offset + limit, count);

        // The worst of the best so far is at the head, and makes room for each that is better.
        var best = new PriorityQueue<Match, Match>(first, Comparer<Match>.Create((left, right) => comparer.Compare(right, left)));
        foreach (var match in matches)
        {
            if (best.Count < first)
                best.Enqueue(match, match);
            else if (comparer.Compare(match, best.Peek()) < 0)
                best.DequeueEnqueue(match, match);
        }

        var ordered = best.UnorderedItems.Select(item => item.Element).ToList();
        ordered.Sort(comparer);
        return ordered[offset..];
    }
}
