using System.Collections.Immutable;
using Azure;
using Fairway.Input;
using Fairway.Releases.Git;

namespace Fairway.Releases.Origin;

/// <summary>
/// This machine's copy of an origin that several nodes share: a repository like <see cref="GitStore"/>'s that follows the origin's. The
/// origin decides: what it does not have is not published. While it is away, what is here is served.
/// </summary>
public sealed class ReplicaStore : ReleaseStore
{
    /// <summary>How long a replaced pack stays at the origin, for nodes and clones that are on the way to it.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private readonly TimeProvider _time;
    private readonly LocalRepository _local;
    private readonly OriginContainer _origin;
    private readonly OriginPacks _packs;
    private readonly OriginLists _lists;
    private readonly OriginTurn _turn;
    private volatile OriginState _state = OriginState.Unasked;

    // The reference as last seen, and the condition for moving it.
    private volatile Seen _seen = new(null, null);

    // Whatever happened to the packs while this process was not here shows by their checksums, once.
    private volatile bool _checked;

    /// <summary>Opens the copy on this machine; the origin is not asked.</summary>
    /// <param name="folder">Made where it is absent.</param>
    /// <param name="origin">See <c>docs/operating.md</c>.</param>
    /// <exception cref="StoreUnavailableException">The folder is no store or is damaged, or the origin's address is not in form.</exception>
    public ReplicaStore(string folder, string origin, TimeProvider time)
    {
        _time = time;
        _origin = new(OriginAddress.Parse(origin));
        _local = new(folder, time);
        _packs = new(_origin, _local);
        _lists = new(_origin, _packs);
        _turn = new(_origin, time);
    }

    public override ReleaseLog Log => _local.Log;

    public override PublicRepository Public => new(_local.Folder);

    public override string SearchFolder => _local.SearchFolder;

    public override string DownloadsFolder => _local.DownloadsFolder;

    public override OriginState Origin => _state;

    public override ReleaseTree Open(Release release) => _local.Tree(release);

    public override ImmutableArray<FileChange> Changes(Release? from, Release to, CancellationToken cancellationToken) => _local.Changes(from, to);

    public override async Task<IAsyncDisposable?> Turn(CancellationToken cancellationToken) =>
        await _turn.Take(await _local.Turn(cancellationToken), cancellationToken);

    public override Task<ReleaseLog> Refresh(CancellationToken cancellationToken) => Ask(async () =>
    {
        await _local.Refresh(cancellationToken);
        var isQuiet = _checked && !_local.Reader.FoundDamage && !_lists.IsDue(Log) && _seen.Head == Log.Latest?.Id;
        var read = await _origin.Read(RepositoryLayout.Reference, isQuiet ? _seen.Tag : null, cancellationToken);
        if (read is { Bytes: null })
            return Log;

        var head = HeadOf(read);
        if (head is null && Log.Latest is { } latest)
        {
            throw new StoreUnavailableException(
                $"The origin {_origin.Name} is empty, and this machine has release {latest.Number}. Nothing was taken over. Mend --origin, or fill the origin with 'fairway restore'.");
        }

        if (!_checked || _local.Reader.FoundDamage || head != Log.Latest?.Id)
        {
            using var held = await _local.Lock(cancellationToken);
            if (!_checked || _local.Reader.FoundDamage)
                await _packs.Heal(cancellationToken);
            if (head is { } id && id != Log.Latest?.Id)
                await Follow(id, cancellationToken);
            _checked = true;
            _local.ConsolidateIfMany();
        }

        _seen = new(head, read?.Tag);
        if (_lists.IsDue(Log))
            await _lists.Repair(Log, cancellationToken);
        return Log;
    });

    public override Task<Release?> Append(ReleaseDraft draft, Release? expected, CancellationToken cancellationToken) => Ask(async () =>
    {
        using var held = await _local.Lock(cancellationToken);
        if (Log.Latest?.Id != expected?.Id)
            return null;

        PreparedRelease? prepared = null;
        bool isMine;
        try
        {
            prepared = _local.Prepare(draft, cancellationToken);
            _local.Install(prepared);
            isMine = await Swap(prepared, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (prepared is not null)
                _local.Discard(prepared);
            throw Unpublished.Because(exception);
        }

        if (!isMine)
        {
            _local.Discard(prepared);
            return null;
        }

        await Settle(prepared.Release, cancellationToken);
        return prepared.Release;
    });

    public override Task<int> Consolidate(CancellationToken cancellationToken) => Ask(async () =>
    {
        await Refresh(cancellationToken);
        using var held = await _local.Lock(cancellationToken);
        var packs = _local.Consolidate(everything: true);
        return Math.Max(packs, await ConsolidateOrigin(cancellationToken));
    });

    /// <summary>Fills an empty origin with the releases that are here.</summary>
    /// <exception cref="StoreUnavailableException">The origin is not empty, or does not answer.</exception>
    public Task<Release> Restore(CancellationToken cancellationToken) => Ask(async () =>
    {
        using var held = await _local.Lock(cancellationToken);
        if (Log.Latest is not { } latest)
            throw new StoreUnavailableException($"There is no release in {_local.Folder} to fill the origin with. Name a store that has some with --store.");
        if (await _origin.Read(RepositoryLayout.Reference, null, cancellationToken) is not null)
            throw new StoreUnavailableException($"The origin {_origin.Name} has releases already. Restore into an empty container.");

        foreach (var pack in _local.Packs.All().Where(_local.IsOurs))
            await _packs.Send(pack, cancellationToken);
        await WriteFixed(cancellationToken);
        if (await _origin.Replace(RepositoryLayout.Reference, ReferenceFile.Text(latest.Id), null, cancellationToken) is not { } tag)
            throw new StoreUnavailableException($"The origin {_origin.Name} was filled by somebody else meanwhile.");
        _seen = new(latest.Id, tag);
        await _lists.Replace([.. _local.Packs.All().Where(_local.IsOurs)], Log, cancellationToken);
        await _lists.Repair(Log, cancellationToken);
        return latest;
    });

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _local.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Takes a release to the origin and moves the reference to it; false where another one came first.</summary>
    private async Task<bool> Swap(PreparedRelease prepared, CancellationToken cancellationToken)
    {
        var parent = Log.Latest?.Id;
        if (_seen.Head != parent)
        {
            var read = await _origin.Read(RepositoryLayout.Reference, null, cancellationToken);
            _seen = new(HeadOf(read), read?.Tag);
            if (_seen.Head != parent)
                return false;
        }

        if (parent is null)
            await WriteFixed(cancellationToken);
        await _packs.Send(prepared.Pack, cancellationToken);
        var isMine = await TryMove(prepared.Release.Id, cancellationToken) || await IsInHistory(prepared.Release, parent, cancellationToken);
        if (!isMine)
            await Withdraw(prepared.Pack, cancellationToken);
        return isMine;
    }

    /// <summary>False where the reference was not moved, or where it is not known.</summary>
    private async Task<bool> TryMove(ReleaseId id, CancellationToken cancellationToken)
    {
        try
        {
            var tag = await _origin.Replace(RepositoryLayout.Reference, ReferenceFile.Text(id), _seen.Tag, cancellationToken);
            if (tag is not null)
                _seen = new(id, tag);
            return tag is not null;
        }
        catch (StoreUnavailableException exception)
        {
            _state = _state.Failing(_time.GetUtcNow(), exception.Message);
            return false;
        }
    }

    /// <summary>
    /// A refused swap is no loss yet: the answer may have been lost after the deed, and others may have published on top since. Only a history
    /// without the release says so.
    /// </summary>
    private async Task<bool> IsInHistory(Release release, ReleaseId? parent, CancellationToken cancellationToken)
    {
        try
        {
            var read = await _origin.ReadOnce(RepositoryLayout.Reference, cancellationToken);
            var head = HeadOf(read);
            _seen = new(head, read?.Tag);
            if (head == release.Id)
                return true;
            if (head is not { } other || other == parent)
                return false;
            await Follow(other, cancellationToken);
            return Log.Find(release.Id) is not null;
        }
        catch (StoreUnavailableException exception)
        {
            // Its packs stay at the origin: the reference may lead to them.
            throw new StoreUnavailableException(
                $"It is not known whether release {release.Number} was published: the origin went away in the middle. Look at 'fairway history' before you publish again. {exception.Message}", exception);
        }
    }

    /// <summary>What lost must not stay. What cannot be deleted now is listed nowhere, and deleted by a later consolidation.</summary>
    private async Task Withdraw(PackName pack, CancellationToken cancellationToken)
    {
        try
        {
            await _packs.Delete(pack, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            _state = _state.Failing(_time.GetUtcNow(), exception.Message);
        }
    }

    /// <summary>After the swap the release is published, whatever fails here; each refresh does it again.</summary>
    private async Task Settle(Release release, CancellationToken cancellationToken)
    {
        try
        {
            if (Log.Find(release.Id) is null)
                _local.Advance(release.Id);
            await _lists.Repair(Log, cancellationToken);
            _local.ConsolidateIfMany();
            if (_lists.Count > Consolidation.MostPacks)
                await ConsolidateOrigin(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _state = _state.Failing(_time.GetUtcNow(), exception.Message);
        }
    }

    private async Task Follow(ReleaseId head, CancellationToken cancellationToken)
    {
        await _packs.Fetch(head, cancellationToken);
        if (!_local.Advance(head))
            throw new StoreUnavailableException($"The store in {_local.Folder} was changed by another process meanwhile. It is tried again with the next refresh.");
    }

    /// <summary>Takes the consolidated packs of this machine to the origin, lists them in place of what they cover, and clears what was replaced long ago.</summary>
    /// <returns>How many packs are no longer listed.</returns>
    private async Task<int> ConsolidateOrigin(CancellationToken cancellationToken)
    {
        var consolidated = _local.Packs.All().Where(pack => Log.Find(ReleaseId.Parse(pack.Digits)) is null && _local.IsOurs(pack)).ToList();
        if (consolidated.Count == 0)
            return 0;

        foreach (var pack in consolidated)
            await _packs.Send(pack, cancellationToken);
        await _lists.Repair(Log, cancellationToken);
        var replaced = await _lists.Replace(consolidated, Log, cancellationToken);
        foreach (var pack in replaced)
        {
            await _origin.Touch(pack.Pack, cancellationToken);
            await _origin.Touch(pack.Index, cancellationToken);
        }

        await ClearReplaced(cancellationToken);
        return replaced.Length;
    }

    private async Task ClearReplaced(CancellationToken cancellationToken)
    {
        var listed = (await _lists.Read(cancellationToken)).SelectMany(pack => (string[])[pack.Pack, pack.Index]).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, written) in await _origin.List(RepositoryLayout.PackFolder + "/", cancellationToken))
        {
            if (!listed.Contains(name) && _time.GetUtcNow() - written > Grace)
                await _origin.Delete(name, cancellationToken);
        }
    }

    private async Task WriteFixed(CancellationToken cancellationToken)
    {
        foreach (var (name, bytes) in RepositoryLayout.Fixed)
            await _origin.Create(name, new MemoryStream(bytes), cancellationToken);
    }

    private ReleaseId? HeadOf(OriginBlob? read)
    {
        if (read?.Bytes is not { } bytes)
            return null;
        var text = System.Text.Encoding.ASCII.GetString(bytes);
        return text.EndsWith('\n') && ReleaseId.TryParse(text[..^1], out var id)
            ? id
            : throw new StoreUnavailableException($"{RepositoryLayout.Reference} at the origin {_origin.Name} is damaged: it holds no id of a release. Run 'fairway verify', which names the newest release.");
    }

    /// <summary>Notes for health and metrics how the origin was.</summary>
    private async Task<T> Ask<T>(Func<Task<T>> ask)
    {
        try
        {
            var answer = await ask();
            _state = OriginState.Well(_time.GetUtcNow());
            return answer;
        }
        catch (StoreUnavailableException exception)
        {
            _state = _state.Failing(_time.GetUtcNow(), exception.Message);
            throw;
        }
    }

    private sealed record Seen(ReleaseId? Head, ETag? Tag);
}
