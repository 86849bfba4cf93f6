namespace Fairway.Search.Suggestions;

/// <summary>A title, a heading or another word as it is found from one of its words on.</summary>
/// <param name="Key">Its folded words from there on.</param>
/// <param name="Rank">Lower comes first.</param>
/// <param name="Number">Of its document in its shard.</param>
internal readonly record struct CompletionEntry(string Key, int Rank, SearchCompletion Completion, int Number)
{
    /// <summary>Ranks are below this: whole titles, whole others, later words of titles, later words of others.</summary>
    public const int Ranks = 4;

    public const int WholeTitle = 0;

    public bool IsTitle => Rank % 2 == 0;

    /// <summary>An order in which only those are equal that readers cannot tell apart, so that it does not depend on how documents are shared out among shards.</summary>
    public static int Compare(CompletionEntry left, CompletionEntry right) =>
        string.CompareOrdinal(left.Key, right.Key) is var byKey and not 0 ? byKey
        : left.Rank.CompareTo(right.Rank) is var byRank and not 0 ? byRank
        : string.CompareOrdinal(left.Completion.Address, right.Completion.Address) is var byAddress and not 0 ? byAddress
        : string.CompareOrdinal(left.Completion.Text, right.Completion.Text) is var byText and not 0 ? byText
        : string.CompareOrdinal(left.Completion.Type, right.Completion.Type);

    /// <summary>The entries of several runs, each in order, as one in order.</summary>
    public static IEnumerable<CompletionEntry> InOrder(IEnumerable<IEnumerable<CompletionEntry>> runs)
    {
        var heads = new PriorityQueue<IEnumerator<CompletionEntry>, CompletionEntry>(Comparer<CompletionEntry>.Create(Compare));
        foreach (var run in runs.Select(run => run.GetEnumerator()))
            if (run.MoveNext())
                heads.Enqueue(run, run.Current);

        while (heads.TryPeek(out var run, out var entry))
        {
            yield return entry;
            if (run.MoveNext())
                heads.DequeueEnqueue(run, run.Current);
            else
                heads.Dequeue();
        }
    }
}
