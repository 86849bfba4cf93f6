using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Releases.Git;

/// <summary>
/// The bare repository of a store on this machine: reading it, and the steps of which a publication is made. Whoever writes holds
/// <see cref="Lock"/>.
/// </summary>
internal sealed class LocalRepository : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ReferenceFile _reference;
    private readonly ReleaseIndex _index;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile ReleaseLog _log = ReleaseLog.Empty;
    private volatile ReleaseTree? _newest;
    private volatile bool _repairDue = true;

    /// <exception cref="StoreUnavailableException">The folder is no store, or is damaged.</exception>
    /// <exception cref="IOException">The folder can be neither opened nor made.</exception>
    public LocalRepository(string folder, TimeProvider time)
    {
        Folder = Path.GetFullPath(folder);
        _time = time;
        RepositoryFolder.Make(Folder);
        Reader = new(Folder);
        Packs = new(Folder);
        _reference = new(Folder);
        _index = new(Path.Combine(Folder, RepositoryLayout.Index));
        Open();
    }

    public string Folder { get; }

    public string SearchFolder => Path.Combine(Folder, RepositoryLayout.SearchFolder);

    public string DownloadsFolder => Path.Combine(Folder, RepositoryLayout.DownloadsFolder);

    public RepositoryReader Reader { get; }

    public PackFiles Packs { get; }

    public ReleaseLog Log => _log;

    private string LockPath => Path.Combine(Folder, RepositoryLayout.Lock);

    /// <summary>A folder for what is not whole yet, cleared when its maker is killed.</summary>
    public string Aside(string name) => Path.Combine(Folder, RepositoryLayout.OwnFolder, RepositoryLayout.UnfinishedPrefix + name);

    /// <summary>Whether the commit of a release can be read, though the reference may not lead to it.</summary>
    public bool Holds(ReleaseId id) => Reader.Read(repository => repository.ObjectDatabase.Contains(new LibGit2Sharp.ObjectId(id.Value)));

    public ReleaseId? ParentOf(ReleaseId id) => Reader.Read(repository => ReleaseWalk.Read(repository, id)).Parent;

    /// <summary>Waits for the right to write, first among this process's threads, then among processes, and takes in what others wrote.</summary>
    /// <exception cref="StoreUnavailableException">Another process has it and does not end.</exception>
    public async Task<IDisposable> Lock(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        ProcessLock? process = null;
        try
        {
            process = await ProcessLock.Take(LockPath, _time, cancellationToken);
            RepositoryFolder.Clear(Folder);
            Follow();
            ClearLost(isSure: true);
            return new Held(process, _gate);
        }
        catch
        {
            process?.Dispose();
            _gate.Release();
            throw;
        }
    }

    /// <summary>Waits for a turn among the publishers of this machine; null after <see cref="ProcessLock.PatienceForTurn"/>.</summary>
    public async Task<IAsyncDisposable?> Turn(CancellationToken cancellationToken) =>
        await PublishingTurn.TryTake(Path.Combine(Folder, RepositoryLayout.Turn), ProcessLock.PatienceForTurn, _time, cancellationToken);

    /// <summary>Takes in what other processes published.</summary>
    public async Task<ReleaseLog> Refresh(CancellationToken cancellationToken)
    {
        if (!_repairDue && _reference.Read() == _log.Latest?.Id)
            return _log;

        await _gate.WaitAsync(cancellationToken);
        try
        {
            Follow();
            // A publisher that was killed between its reference and its lists left them to us; one that is at work has the lock.
            using var process = ProcessLock.TryTake(LockPath);
            if (process is not null)
                Tell();
        }
        finally
        {
            _gate.Release();
        }

        return _log;
    }

    public ReleaseTree Tree(Release release)
    {
        if (_newest is { } newest && newest.Digest == release.Digest)
            return newest;
        var tree = new ReleaseTree(Reader, release.Digest);
        if (release == _log.Latest)
            _newest = tree;
        return tree;
    }

    public ImmutableArray<FileChange> Changes(Release? from, Release to) =>
        from?.Digest == to.Digest ? [] : Reader.Read(repository => ReleaseWalk.Changes(repository, from, to));

    /// <summary>Writes the pack of a release aside.</summary>
    public PreparedRelease Prepare(ReleaseDraft draft, CancellationToken cancellationToken)
    {
        if (!ReleaseWords.TryBy(draft.By, out var by, out var refusal) || !ReleaseWords.TryNote(draft.Note, out var note, out refusal))
            throw new ArgumentException(refusal);
        var before = _log.Latest is { } latest ? Tree(latest) : null;
        var edited = EditedTree.Between(before, draft.Files, cancellationToken);
        if (edited.Edits.Keys.Select(ReleasePaths.Refusal).OfType<string>().FirstOrDefault() is { } path)
            throw new ArgumentException(path);

        var (tree, made) = Reader.Read(repository =>
        {
            var writer = new TreeWriter(repository);
            var root = writer.Write(before is null ? null : new(before.Digest), edited.Edits);
            return (root, writer.Made.Where(item => before is null || !repository.ObjectDatabase.Contains(new LibGit2Sharp.ObjectId(item.Id.Hex))).ToList());
        });

        var published = DateTimeOffset.FromUnixTimeSeconds(Math.Max(_time.GetUtcNow().ToUnixTimeSeconds(), _log.Latest?.Published.ToUnixTimeSeconds() ?? 0));
        var commit = ReleaseCommit.Encode(tree, _log.Latest?.Id, _log.Count + 1, published, by, note, draft.Kind, draft.Activity);
        var release = new Release(_log.Count + 1, ReleaseId.Parse(commit.Id.Hex), published, by, note, draft.Kind, tree.Hex) { Activity = draft.Activity };
        var prepared = new PreparedRelease(release, Aside(commit.Id.Hex));
        Directory.CreateDirectory(prepared.Folder);
        using (var file = DurableFiles.Create(prepared.PackFile))
        {
            var index = PackWriter.Write(file, [commit, .. made]);
            DurableFiles.Sync(file);
            DurableFiles.Write(prepared.IndexFile, index.Encode());
        }

        return prepared;
    }

    /// <summary>Puts the pack among the others. No list names it.</summary>
    public void Install(PreparedRelease prepared)
    {
        Packs.Install(prepared.Pack, prepared.PackFile, prepared.IndexFile);
        Directory.Delete(prepared.Folder);
    }

    /// <summary>Removes every trace of a release that did not become one. What the disk keeps is cleared before the next publication.</summary>
    public void Discard(PreparedRelease prepared)
    {
        Reader.Clear();
        try
        {
            Packs.Remove(prepared.Pack);
            if (Directory.Exists(prepared.Folder))
                Directory.Delete(prepared.Folder, recursive: true);
        }
        catch (IOException)
        {
            _repairDue = true;
        }
    }

    /// <summary>Makes a release, whose pack is here with all before it, the newest; false where the reference is not at the log's newest.</summary>
    public bool Advance(ReleaseId head)
    {
        var log = Reader.Read(repository => ReleaseWalk.Extend(repository, _log, head));
        if (!_reference.Move(_log.Latest?.Id, head))
            return false;
        _log = log;
        _repairDue = true;
        Tell();
        return true;
    }

    /// <summary>Tells plain git and the next start of what the reference leads to. A failure is mended by the next refresh: the release is published.</summary>
    public void Tell() => Tell(without: []);

    private void Tell(IReadOnlyCollection<PackName> without)
    {
        try
        {
            var packs = Packs.All().Where(IsOurs).Except(without);
            Write(RepositoryLayout.PackList, Announcements.PackList(Announcements.InOrder(packs, _log)));
            Write(RepositoryLayout.ReferenceList, Announcements.ReferenceList(_log.Latest?.Id));
            _index.Save(_log);
            _repairDue = false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _repairDue = true;
        }
    }

    /// <summary>Makes one pack of many. Stopped anywhere, the store holds everything, some of it twice until the next time.</summary>
    /// <param name="everything">Also the packs that were consolidated before.</param>
    /// <returns>How many packs became one; 0 where there was nothing to do.</returns>
    public int Consolidate(bool everything)
    {
        var ours = Packs.All().Where(IsOurs).ToList();
        var chosen = everything ? ours : Consolidation.Choose(Packs, ours, _log);
        if (chosen.Count < 2)
            return 0;

        var aside = Aside("pack");
        var pack = Consolidation.Write(Packs, chosen, _log, aside);
        Packs.Install(pack, Path.Combine(aside, pack + RepositoryLayout.PackEnd), Path.Combine(aside, pack + RepositoryLayout.IndexEnd));
        Directory.Delete(aside);
        var replaced = chosen.Where(old => old != pack).ToList();
        Tell(without: replaced);
        replaced.ForEach(Packs.Remove);
        Reader.Clear();
        return chosen.Count;
    }

    /// <summary>Consolidates when there are many packs. A failure is tried again after the next publication: what is published stays so.</summary>
    public void ConsolidateIfMany()
    {
        try
        {
            if (Packs.All().Length > Consolidation.MostPacks)
                Consolidate(everything: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _repairDue = true;
        }
    }

    /// <summary>Whether a pack holds what the reference leads to.</summary>
    public bool IsOurs(PackName pack) => _log.Find(ReleaseId.Parse(pack.Digits)) is not null || Packs.IsConsolidated(pack);

    public void Dispose()
    {
        Reader.Dispose();
        _gate.Dispose();
    }

    private void Open()
    {
        using var process = TryLock();
        if (process is not null)
            RepositoryFolder.Clear(Folder);

        var known = _index.Load();
        var head = _reference.Read();
        _log = known ?? ReleaseLog.Empty;
        if (_log.Latest?.Id != head && (head is not { } id || _log.Find(id) is not null))
            throw MovedBack(head);
        Follow();
        if (process is null)
            return;
        ClearLost(isSure: known is not null && _index.IsWhole);
        Tell();
    }

    private void Follow()
    {
        if (_reference.Read() is { } head && head != _log.Latest?.Id)
        {
            _log = Reader.Read(repository => ReleaseWalk.Extend(repository, _log, head));
            _repairDue = true;
        }
    }

    /// <summary>Removes packs of publications that were killed before the reference moved to them.</summary>
    /// <param name="isSure">The index, which knew the newest release too, agrees with the reference.</param>
    private void ClearLost(bool isSure)
    {
        foreach (var pack in Packs.All().Where(pack => !IsOurs(pack) && Packs.IsPublication(pack)))
        {
            if (!isSure)
            {
                throw new StoreUnavailableException(
                    $"The reference of the store in {Folder} does not lead to {pack}, and the index that could say why is damaged. Run 'fairway verify'; if no release is missing, delete the pack and its index.");
            }

            Packs.Remove(pack);
        }
    }

    private StoreUnavailableException MovedBack(ReleaseId? head) => new(
        $"The reference {RepositoryLayout.Reference} in {Folder} stands at {head?.Value ?? "nothing"}, and the index knows release {_log.Count}, {_log.Latest!.Id}. Somebody moved it back. Write that id into the reference, or delete {RepositoryLayout.Index} if it is meant.");

    private ProcessLock? TryLock()
    {
        try
        {
            return ProcessLock.TryTake(LockPath);
        }
        catch (UnauthorizedAccessException)
        {
            // A medium that is only read, such as a backup: what is there is served.
            return null;
        }
    }

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            return;
        var aside = path + ".new";
        File.WriteAllBytes(aside, bytes);
        DurableFiles.Rename(aside, path);
    }

    private sealed class Held(ProcessLock process, SemaphoreSlim gate) : IDisposable
    {
        public void Dispose()
        {
            process.Dispose();
            gate.Release();
        }
    }
}
