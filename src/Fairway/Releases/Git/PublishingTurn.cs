using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Fairway.Releases.Git;

/// <summary>
/// A turn among the publishers of a machine. Those of one process stand in a queue; between processes the lock decides, and a process that just had it lets the
/// others come first: without that, one that publishes on and on takes the lock again before anybody else has looked.
/// </summary>
internal sealed class PublishingTurn : IAsyncDisposable
{
    private static readonly TimeSpan JustNow = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestCourtesy = TimeSpan.FromMilliseconds(60);

    private static readonly ConcurrentDictionary<string, OwnQueue> Queues = new(StringComparer.Ordinal);

    private readonly OwnQueue _queue;
    private readonly ProcessLock _lock;

    private PublishingTurn(OwnQueue queue, ProcessLock held) => (_queue, _lock) = (queue, held);

    /// <summary>Null when others had it all the time.</summary>
    public static async Task<PublishingTurn?> TryTake(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        var queue = Queues.GetOrAdd(Path.GetFullPath(path), static _ => new());
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        ProcessLock? held = null;
        try
        {
            await queue.One.WaitAsync(either.Token);
            try
            {
                // Of this machine's clock, not of the site's: it is about processes that wait now.
                if (queue.Left is { } left && TimeProvider.System.GetElapsedTime(left) < JustNow)
                    await Task.Delay(LongestCourtesy * RandomNumberGenerator.GetInt32(1000) / 1000, either.Token);
                held = await ProcessLock.TryTake(path, patience, time, either.Token);
                return held is null ? null : new(queue, held);
            }
            finally
            {
                if (held is null)
                    queue.One.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync()
    {
        _lock.Dispose();
        _queue.Left = TimeProvider.System.GetTimestamp();
        _queue.One.Release();
        return ValueTask.CompletedTask;
    }

    private sealed class OwnQueue
    {
        public SemaphoreSlim One { get; } = new(1, 1);

        /// <summary>When this process last gave the lock back; null for never.</summary>
        public long? Left { get; set; }
    }
}
