using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Fairway.Web.Hosting.RateLimits;

/// <summary>How often each client asked in this minute.</summary>
internal sealed class ClientCounts(int quota, TimeProvider time, int maxClients = ClientCounts.MaxClients) : WindowCounts<ClientAddress>(quota, time, maxClients)
{
    /// <summary>Most clients that are counted in a window: about 10 MB.</summary>
    public const int MaxClients = 100_000;
}

/// <summary>
/// How often each of many asked in this window of time, a minute where no other is given. Windows are the same for all: when one ends, its counts are dropped whole. Of more than
/// <c>maxClients</c> the later ones are not counted: memory is bounded, and what is done at a time has limits of its own.
/// </summary>
internal class WindowCounts<TClient>(int quota, TimeProvider time, int maxClients, TimeSpan? length = null)
    where TClient : notnull
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly long _ticks = (length ?? Window).Ticks;
    private Counts _counts = new(-1);

    public int Quota => quota;

    /// <summary>How many clients are counted now.</summary>
    public int Clients => _counts.Clients;

    public Allowance Take(TClient client)
    {
        var now = time.GetUtcNow().Ticks;
        var window = now / _ticks;
        var counts = Volatile.Read(ref _counts);
        if (counts.Window != window)
        {
            // Of several that see the new window, one begins it and the others count in it.
            var begun = new Counts(window);
            var seen = Interlocked.CompareExchange(ref _counts, begun, counts);
            counts = seen == counts ? begun : seen;
        }

        var seconds = (int)((((window + 1) * _ticks) - now + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond);
        var used = counts.Add(client, maxClients);
        return new(used <= quota, Math.Max(0, quota - used), seconds);
    }

    private sealed class Counts(long window)
    {
        private readonly ConcurrentDictionary<TClient, StrongBox<int>> _used = new();
        private int _clients;

        public long Window => window;

        public int Clients => _used.Count;

        public int Add(TClient client, int maxClients)
        {
            if (!_used.TryGetValue(client, out var used))
            {
                if (Interlocked.Increment(ref _clients) > maxClients)
                    return 1;
                used = _used.GetOrAdd(client, _ => new StrongBox<int>());
            }

            return Interlocked.Increment(ref used.Value) is > 0 and var count ? count : int.MaxValue;
        }
    }
}

/// <param name="Remaining">Requests that are left in this window.</param>
/// <param name="Seconds">Until the window ends, rounded up.</param>
internal readonly record struct Allowance(bool IsAllowed, int Remaining, int Seconds);
