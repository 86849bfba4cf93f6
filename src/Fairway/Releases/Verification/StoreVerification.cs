using System.Collections.Immutable;
using Fairway.Releases.Git;

namespace Fairway.Releases.Verification;

/// <summary>
/// Checks everything that a store keeps: each file is either computed anew and compared, or holds its own checksum. Opens nothing and mends
/// nothing, so that it sees what is there.
/// </summary>
public sealed class StoreVerification
{
    private const string FixedCure = "Delete it and start: it is written again.";
    private const string ListCure = "Delete it and start: it is written again.";

    private readonly StoredFiles _files;
    private readonly bool _isOrigin;
    private readonly List<string> _problems = [];
    private readonly List<string> _notes = [];
    private readonly Dictionary<PackName, PackIndex?> _packs = [];
    private readonly ObjectCheck _objects;

    private StoreVerification(string folder, bool isOrigin)
    {
        (_files, _isOrigin) = (new(folder), isOrigin);
        _objects = new(_problems);
    }

    /// <summary>Checks the folder of a store. Nobody should publish into it meanwhile.</summary>
    public static VerificationReport Of(string folder, CancellationToken cancellationToken) => new StoreVerification(folder, isOrigin: false).Run(cancellationToken);

    /// <summary>Checks a copy of all that an origin holds, which has no index of its own.</summary>
    internal static VerificationReport OfOrigin(string copy, CancellationToken cancellationToken) => new StoreVerification(copy, isOrigin: true).Run(cancellationToken);

    private VerificationReport Run(CancellationToken cancellationToken)
    {
        foreach (var (name, bytes) in RepositoryLayout.Fixed)
        {
            var found = _files.Take(name);
            if (found is null && _isOrigin && !_files.Has(RepositoryLayout.Reference))
                continue;
            if (found is null)
                _problems.Add($"{name}: it is missing. Start: it is written again.");
            else if (!found.AsSpan().SequenceEqual(bytes))
                _problems.Add($"{name}: it is not as Fairway writes it. {FixedCure}");
        }

        var list = _files.Take(RepositoryLayout.PackList);
        CheckPacks(list is null ? [] : Announcements.ReadPackList(list), cancellationToken);
        _objects.CheckNamed();
        var chain = new ChainCheck(_objects, _problems).Check(_files.Take(RepositoryLayout.Reference));
        CheckPackNames(chain);
        CheckPackList(list, chain);
        CheckReferenceList(chain);
        if (!_isOrigin)
            CheckOwnFiles(chain);
        CheckLost(chain);
        foreach (var file in _files.Rest)
        {
            if (StoredFiles.IsLeftover(file))
                _notes.Add($"{file}: a publication that was killed left it. The next one clears it.");
            else
                _problems.Add($"{file}: it does not belong here. Delete it.");
        }

        return new([.. _problems], [.. _notes], chain.Length, _objects.Count, _files.Count);
    }

    private void CheckPacks(ImmutableArray<PackName> listed, CancellationToken cancellationToken)
    {
        foreach (var file in _files.In(RepositoryLayout.PackFolder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isPack = PackName.TryParse(Path.GetFileName(file), RepositoryLayout.PackEnd, out var pack);
            if (!isPack && !PackName.TryParse(Path.GetFileName(file), RepositoryLayout.IndexEnd, out pack))
                continue;
            if (_files.Has(pack.Pack) && _files.Has(pack.Index))
            {
                _packs.Add(pack, _objects.Check(pack, _files.Take(pack.Pack)!, _files.Take(pack.Index)!));
            }
            else if (_files.Take(file) is not null)
            {
                var missing = isPack ? pack.Index : pack.Pack;
                if (listed.Contains(pack))
                    _problems.Add($"{missing}: it is missing. {ObjectCheck.Cure}");
                else
                    _notes.Add($"{file}: a publication that was killed left half a pack. The next one clears it.");
            }
        }
    }

    private void CheckPackNames(ImmutableArray<Release> chain)
    {
        var ids = chain.Select(release => release.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (pack, index) in _packs)
        {
            if (index is null || index.Pack.Hex == pack.Digits || index.Holds(new(pack.Digits)))
                continue;
            _problems.Add(ids.Contains(pack.Digits)
                ? $"{pack.Pack}: it does not hold the release that it is named after. {ObjectCheck.Cure}"
                : $"{pack.Pack}: it is named after no release and not after its own bytes. Delete it and its index.");
        }
    }

    private void CheckPackList(byte[]? bytes, ImmutableArray<Release> chain)
    {
        var ids = chain.Select(release => release.Id.Value).ToHashSet(StringComparer.Ordinal);
        var ours = _packs.Keys.Where(pack => ids.Contains(pack.Digits) || _packs[pack]?.Pack.Hex == pack.Digits).ToList();
        if (bytes is null)
        {
            Stale(RepositoryLayout.PackList, chain.Length);
            return;
        }

        var listed = Announcements.ReadPackList(bytes);
        if (!bytes.AsSpan().SequenceEqual(Announcements.PackList(listed)) || listed.Except(ours).FirstOrDefault() is { Digits: not null })
        {
            _problems.Add($"{RepositoryLayout.PackList}: it names what is not there or was never published, or is not written as such a list is. {ListCure}");
            return;
        }

        // Replaced packs stay at an origin for a day. What a listed pack holds too need not be listed.
        var indexes = listed.Select(pack => _packs[pack]).OfType<PackIndex>().ToList();
        if (ours.Except(listed).Any(pack => _packs[pack] is { } index && !index.Entries.All(entry => indexes.Exists(other => other.Holds(entry.Id)))))
            Stale(RepositoryLayout.PackList, chain.Length);
    }

    private void CheckReferenceList(ImmutableArray<Release> chain)
    {
        var bytes = _files.Take(RepositoryLayout.ReferenceList);
        if (bytes is null or [])
            Stale(RepositoryLayout.ReferenceList, chain.Length);
        else if (!chain.Any(release => bytes.AsSpan().SequenceEqual(Announcements.ReferenceList(release.Id))))
            _problems.Add($"{RepositoryLayout.ReferenceList}: it names no release, or is not written as such a list is. {ListCure}");
        else if (!bytes.AsSpan().SequenceEqual(Announcements.ReferenceList(chain[^1].Id)))
            Stale(RepositoryLayout.ReferenceList, chain.Length);
    }

    /// <summary>The lists are written after the reference, and again by whoever looks next.</summary>
    private void Stale(string list, int releases)
    {
        if (releases > 0)
            _notes.Add($"{list}: it does not name the newest release yet. The next refresh writes it.");
    }

    private void CheckOwnFiles(ImmutableArray<Release> chain)
    {
        // Checked when they are used, and made again.
        _files.Leave(RepositoryLayout.SearchFolder);
        _files.Leave(RepositoryLayout.DownloadsFolder);
        foreach (var file in (string[])[RepositoryLayout.Lock, RepositoryLayout.Turn])
        {
            if (_files.Take(file) is { Length: > 0 })
                _problems.Add($"{file}: it should be empty. Empty it.");
        }
        if (_files.Take(RepositoryLayout.Index) is null)
        {
            Stale(RepositoryLayout.Index, chain.Length);
            return;
        }

        var index = new ReleaseIndex(_files.PathOf(RepositoryLayout.Index));
        if (index.Load() is not { } log || !index.IsWhole)
            _problems.Add($"{RepositoryLayout.Index}: a line does not match its checksum. {FixedCure}");
        else if (log.Count > chain.Length)
            _problems.Add($"{RepositoryLayout.Reference}: it was moved back: {RepositoryLayout.Index} knows release {log.Latest!.Number}, {log.Latest.Id}. Write that id into it.");
        else if (_problems.Count == 0 && !Agrees(log, chain))
            _problems.Add($"{RepositoryLayout.Index}: it does not say what the commits say. {FixedCure}");
        else if (log.Count < chain.Length)
            Stale(RepositoryLayout.Index, chain.Length);
    }

    private bool Agrees(ReleaseLog index, ImmutableArray<Release> chain)
    {
        if (!index.NewestFirst.Reverse().SequenceEqual(chain[..index.Count]))
            return false;
        if (index.Count == 0)
            return true;
        using var reader = new RepositoryReader(_files.Folder);
        var made = reader.Read(repository => ReleaseWalk.Extend(repository, ReleaseLog.Empty, index.Latest!.Id));
        return made.NewestFirst.All(release => index.ChangesOf(release).SequenceEqual(made.ChangesOf(release)));
    }

    /// <summary>A commit to which the reference does not lead is of a publication that lost, or was killed before the reference moved.</summary>
    private void CheckLost(ImmutableArray<Release> chain)
    {
        var ids = chain.Select(release => release.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in _objects.Commits.Where(commit => !ids.Contains(commit.Hex)))
        {
            var isOnTop = ReleaseCommit.Read(_objects.Commit(lost)!) is { } read && (read.Parent is { } parent ? ids.Contains(parent.Value) : _isOrigin || chain.IsEmpty || read.Release.Number == 1);
            if (isOnTop)
                _notes.Add($"commit {lost}: its publication was killed or lost, and nothing leads to it. {(_isOrigin ? "It is deleted a day later." : "The next one clears it.")}");
            else
                _problems.Add($"commit {lost}: the reference does not lead to it, though it is no publication that was just killed. If it is the newest release, write its id into {RepositoryLayout.Reference}.");
        }
    }
}
