using System.Security.Cryptography;
using Fairway.Releases.Git;

namespace Fairway.Releases.Origin;

/// <summary>
/// A turn among the publishers of all nodes: a lease on a small blob at the origin, behind the turn among those of this machine. It spares a crowd the packs
/// that it would upload in vain; the swap of the reference remains what decides. A node that dies with it is waited for no longer than
/// <see cref="Lease"/>, for then it ends by itself.
/// </summary>
internal sealed class OriginTurn(OriginContainer origin, TimeProvider time)
{
    /// <summary>The shortest that the protocol allows.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>For one answer of the origin. Whoever publishes is told within five seconds that it is away, by the publication itself.</summary>
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(640);

    /// <param name="own">The turn on this machine; given back with this one.</param>
    public async Task<IAsyncDisposable?> Take(IAsyncDisposable? own, CancellationToken cancellationToken)
    {
        try
        {
            return await TryLease(cancellationToken) is { } lease ? new Held(origin, lease, own) : own;
        }
        catch (StoreUnavailableException)
        {
            // Nothing rests on the lease; that the origin is away is said by what needs it.
            return own;
        }
        catch
        {
            if (own is not null)
                await own.DisposeAsync();
            throw;
        }
    }

    private async Task<string?> TryLease(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var pause = ShortestPause; ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            var (state, id) = await origin.TryLease(RepositoryLayout.Turn, Lease, Answer, cancellationToken);
            if (state == LeaseState.Held)
                return id;
            if (state == LeaseState.NoBlob)
                await origin.Create(RepositoryLayout.Turn, new MemoryStream(), cancellationToken);
            else if (time.GetElapsedTime(start) >= ProcessLock.PatienceForTurn)
                return null;
            else
                await Task.Delay(pause * RandomNumberGenerator.GetInt32(1, 1001) / 1000, time, cancellationToken);
        }
    }

    private sealed class Held(OriginContainer origin, string lease, IAsyncDisposable? own) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await origin.Release(RepositoryLayout.Turn, lease, CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                // It ends by itself.
            }
            finally
            {
                if (own is not null)
                    await own.DisposeAsync();
            }
        }
    }
}

internal enum LeaseState
{
    Held,

    /// <summary>Another one has it.</summary>
    Taken,
    NoBlob,
}
