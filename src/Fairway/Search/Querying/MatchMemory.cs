using System.Collections.Concurrent;

namespace Fairway.Search.Querying;

/// <summary>
/// The matches of words and phrases that were asked for before, in one index of one language: the words that many documents have, which cost most, are those that are asked for most.
/// What is kept is what would be found again. Bounded: when a generation is full it is the older one, and what is not asked for while it is, is forgotten. For many threads.
/// </summary>
/// <param name="capacity">Matches that one of the two generations keeps, give or take one word a thread; 8 bytes each.</param>
internal sealed class MatchMemory(long capacity)
{
    /// <summary>What a word takes beside its matches, counted as so many of them.</summary>
    private const int Overhead = 16;

    private ConcurrentDictionary<MatchKey, TextMatches?[]> _young = new();
    private ConcurrentDictionary<MatchKey, TextMatches?[]> _old = new();
    private long _kept;

    public TextMatches?[] Get(MatchKey key, Func<TextMatches?[]> find)
    {
        var young = Volatile.Read(ref _young);
        if (young.TryGetValue(key, out var matches))
            return matches;
        if (!Volatile.Read(ref _old).TryGetValue(key, out matches))
            matches = find();
        if (young.TryAdd(key, matches) && Interlocked.Add(ref _kept, Overhead + matches.Sum(shard => (long)(shard?.Documents.Length ?? 0))) > capacity)
            Age(young);
        return matches;
    }

    private void Age(ConcurrentDictionary<MatchKey, TextMatches?[]> full)
    {
        if (Interlocked.CompareExchange(ref _young, new(), full) != full)
            return;
        Interlocked.Exchange(ref _kept, 0);
        Volatile.Write(ref _old, full);
    }
}
