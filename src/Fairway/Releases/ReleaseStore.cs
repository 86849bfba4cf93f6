using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Releases.Origin;

namespace Fairway.Releases;

/// <summary>
/// Keeps what was published: on this machine alone, or as this machine's copy of an origin that several nodes share. Safe for many threads.
/// Every read is of what is on this machine; only <see cref="Refresh"/> and <see cref="Append"/> ask the origin.
/// </summary>
public abstract class ReleaseStore : IDisposable
{
    /// <summary>Every release that is known here, as last seen by <see cref="Refresh"/> or <see cref="Append"/>.</summary>
    public abstract ReleaseLog Log { get; }

    /// <summary>Looks for newer releases, makes them readable here, and returns the log with them.</summary>
    /// <exception cref="StoreUnavailableException">The origin does not answer, or what it gave is damaged; <see cref="Log"/> is as it was.</exception>
    public abstract Task<ReleaseLog> Refresh(CancellationToken cancellationToken);

    /// <summary>How the origin was when it was last asked; null where this machine alone keeps the releases.</summary>
    public virtual OriginState? Origin => null;

    /// <summary>What plain git may fetch from this machine.</summary>
    public abstract PublicRepository Public { get; }

    /// <summary>A folder of this machine in which search may keep what it has made of releases. No part of the store: it may be absent, or deleted at any time.</summary>
    public abstract string SearchFolder { get; }

    /// <summary>A folder of this machine in which the files of datasets may be kept. No part of the store: it may be absent, or deleted at any time.</summary>
    public abstract string DownloadsFolder { get; }

    /// <summary>The files of a release.</summary>
    public abstract ReleaseTree Open(Release release);

    /// <summary>Every path in which two releases differ; from nothing where <paramref name="from"/> is null.</summary>
    public abstract ImmutableArray<FileChange> Changes(Release? from, Release to, CancellationToken cancellationToken);

    /// <summary>
    /// Waits for a turn among the publishers, so that a crowd of them does not check in vain what another one overtakes. It promises nothing:
    /// <see cref="Append"/> decides. Null where others had it for long: the caller goes on without.
    /// </summary>
    public abstract Task<IAsyncDisposable?> Turn(CancellationToken cancellationToken);

    /// <summary>
    /// Appends a release to the newest, durably, and returns it; null when <paramref name="expected"/> is no longer the newest, and nothing was written.
    /// </summary>
    /// <param name="draft">The tree and what is said of it.</param>
    /// <param name="expected">The release that the draft was made and checked on; null for an empty store.</param>
    /// <exception cref="StoreUnavailableException">Storage is full, slow, absent or damaged. The newest release is as it was and nothing of the draft can be seen.</exception>
    public abstract Task<Release?> Append(ReleaseDraft draft, Release? expected, CancellationToken cancellationToken);

    /// <summary>Makes one pack of all that a store keeps its releases in. It happens by itself when there are many.</summary>
    /// <returns>How many became one; 0 where there was nothing to do.</returns>
    /// <exception cref="StoreUnavailableException">Storage is full, slow, absent or damaged. Every release is as readable as it was.</exception>
    public abstract Task<int> Consolidate(CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>A release to be.</summary>
/// <param name="Files">The whole tree.</param>
/// <param name="By">Who publishes.</param>
/// <param name="Note">For readers, in the source language.</param>
/// <param name="Kind">Why.</param>
public sealed record ReleaseDraft(FileTree Files, string By, string Note, ReleaseKind Kind)
{
    /// <summary>Where the desk's activity stands; null where the desk does not make it.</summary>
    public ActivityHead? Activity { get; init; }
}
