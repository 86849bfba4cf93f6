using System.Collections.Concurrent;

namespace Fairway.Web.Hosting.Loading;

/// <summary>What <see cref="ReleaseFollower"/> found when it last asked the store, for whoever watches the process. The site is served whatever it says.</summary>
internal sealed class StoreHealth(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _failures = new(StringComparer.Ordinal);
    private volatile StoreState _state = new(null, null, null);

    public StoreState State => _state;

    /// <summary>Failures since the start, by <see cref="StoreFailure.KindOf"/>.</summary>
    public IEnumerable<KeyValuePair<string, long>> Failures => _failures;

    public void Reached() => _state = new StoreState(time.GetUtcNow(), null, null);

    public void Failed(Exception exception)
    {
        _failures.AddOrUpdate(StoreFailure.KindOf(exception), 1, (_, count) => count + 1);
        _state = _state with { FailingSince = _state.FailingSince ?? time.GetUtcNow(), Reason = exception.Message.ReplaceLineEndings(" ") };
    }
}
