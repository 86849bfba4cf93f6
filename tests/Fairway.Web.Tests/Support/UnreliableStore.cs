using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Releases;

namespace Fairway.Web.Tests.Support;

/// <summary>A store whose origin can be away: what is on this machine can be read, and every question to it fails.</summary>
internal sealed class UnreliableStore(ReleaseStore inner) : ReleaseStore
{
    private int _questions;

    /// <summary>Null while the origin answers.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Held by a test, it holds whoever opens a release.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    /// <summary>Done once, just before something is appended: another node comes first.</summary>
    public Func<Task>? Overtaken { get; set; }

    public int Questions => Volatile.Read(ref _questions);

    public override ReleaseLog Log => inner.Log;

    public override PublicRepository Public => inner.Public;

    public override string SearchFolder => inner.SearchFolder;

    public override string DownloadsFolder => inner.DownloadsFolder;

    public override Task<ReleaseLog> Refresh(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _questions);
        return Failure is null ? inner.Refresh(cancellationToken) : Task.FromException<ReleaseLog>(Failure);
    }

    public override ReleaseTree Open(Release release)
    {
        Gate.Wait(TimeSpan.FromSeconds(30));
        return inner.Open(release);
    }

    public override ImmutableArray<FileChange> Changes(Release? from, Release to, CancellationToken cancellationToken) => inner.Changes(from, to, cancellationToken);

    public override Task<IAsyncDisposable?> Turn(CancellationToken cancellationToken) => inner.Turn(cancellationToken);

    public override async Task<Release?> Append(ReleaseDraft draft, Release? expected, CancellationToken cancellationToken)
    {
        if (Failure is not null)
            throw Failure;
        var overtaken = Overtaken;
        Overtaken = null;
        if (overtaken is not null)
            await overtaken();
        return await inner.Append(draft, expected, cancellationToken);
    }

    public override Task<int> Consolidate(CancellationToken cancellationToken) => inner.Consolidate(cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Gate.Dispose();
        base.Dispose(disposing);
    }
}
