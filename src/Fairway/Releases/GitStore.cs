using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Releases.Git;

namespace Fairway.Releases;

/// <summary>Releases as commits of a bare git repository on this machine, which plain git can read: <c>docs/formats/releases.md</c>.</summary>
public sealed class GitStore : ReleaseStore
{
    private readonly LocalRepository _repository;

    /// <param name="folder">Made a repository where it is empty or absent.</param>
    /// <exception cref="StoreUnavailableException">The folder holds something else, or is damaged.</exception>
    /// <exception cref="IOException">The folder can be neither opened nor made.</exception>
    public GitStore(string folder, TimeProvider time) => _repository = new(folder, time);

    public override ReleaseLog Log => _repository.Log;

    public override PublicRepository Public => new(_repository.Folder);

    public override string SearchFolder => _repository.SearchFolder;

    public override string DownloadsFolder => _repository.DownloadsFolder;

    public override Task<ReleaseLog> Refresh(CancellationToken cancellationToken) => _repository.Refresh(cancellationToken);

    public override ReleaseTree Open(Release release) => _repository.Tree(release);

    public override ImmutableArray<FileChange> Changes(Release? from, Release to, CancellationToken cancellationToken) => _repository.Changes(from, to);

    public override Task<IAsyncDisposable?> Turn(CancellationToken cancellationToken) => _repository.Turn(cancellationToken);

    public override async Task<Release?> Append(ReleaseDraft draft, Release? expected, CancellationToken cancellationToken)
    {
        using var held = await _repository.Lock(cancellationToken);
        if (_repository.Log.Latest?.Id != expected?.Id)
            return null;

        PreparedRelease? prepared = null;
        try
        {
            prepared = _repository.Prepare(draft, cancellationToken);
            _repository.Install(prepared);
            if (!_repository.Advance(prepared.Release.Id))
            {
                _repository.Discard(prepared);
                return null;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (prepared is not null)
                _repository.Discard(prepared);
            throw Unpublished.Because(exception);
        }

        _repository.ConsolidateIfMany();
        return prepared.Release;
    }

    public override async Task<int> Consolidate(CancellationToken cancellationToken)
    {
        using var held = await _repository.Lock(cancellationToken);
        return _repository.Consolidate(everything: true);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _repository.Dispose();
        base.Dispose(disposing);
    }
}
