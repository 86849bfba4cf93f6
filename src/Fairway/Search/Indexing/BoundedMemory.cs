using System.Collections.Concurrent;

namespace Fairway.Search.Indexing;

/// <summary>
/// What was worked out before and would be worked out again alike. Bounded: when a generation is full it becomes the older one, and what is not asked for while it is, is forgotten.
/// For many threads; two that ask at once for what is not known may both work it out.
/// </summary>
/// <param name="capacity">Weight that one of the two generations keeps, give or take one value a thread.</param>
/// <param name="weigh">What a value weighs.</param>
internal sealed class BoundedMemory<TKey, TValue>(long capacity, Func<TValue, long> weigh, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> _young = new(comparer);
    private ConcurrentDictionary<TKey, TValue> _old = new(comparer);
    private long _kept;

    public TValue Get(TKey key, Func<TKey, TValue> find)
    {
        var young = Volatile.Read(ref _young);
        if (young.TryGetValue(key, out var value))
            return value;
        if (!Volatile.Read(ref _old).TryGetValue(key, out value))
            value = find(key);
        if (young.TryAdd(key, value) && Interlocked.Add(ref _kept, weigh(value)) > capacity)
            Age(young);
        return value;
    }

    private void Age(ConcurrentDictionary<TKey, TValue> full)
    {
        if (Interlocked.CompareExchange(ref _young, new(comparer), full) != full)
            return;
        Interlocked.Exchange(ref _kept, 0);
        Volatile.Write(ref _old, full);
    }
}
