using Microsoft.Extensions.Caching.Memory;

namespace Fairway.Web.Desk.Frame;

/// <summary>Keeps what takes long to make, as long as it is asked for: what was not for ten minutes goes, and of more than there is room for those that were not asked for longest.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class MadeOnce<TKey, TValue>(int most) : IDisposable
    where TKey : notnull
    where TValue : class
{
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>Two who ask for the same at the same time may both make it.</summary>
    public TValue Get(TKey key, Func<TValue> make)
    {
        if (_kept.TryGetValue(key, out TValue? kept) && kept is not null)
            return kept;
        var made = make();
        _kept.Set(key, made, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unasked });
        return made;
    }

    public void Dispose() => _kept.Dispose();
}
