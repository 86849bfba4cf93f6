namespace Fairway.Releases.Git;

/// <summary>
/// Makes one pack of many without unpacking most of it: what is packed is moved as it is. Only older versions of a folder or a file become
/// deltas of the version after them, which is found by going from release to release, not by comparing everything with its neighbours, as
/// libgit2's pack builder does: a publication that consolidated with it waited for half a minute and more on a loaded machine.
/// </summary>
internal sealed class PackMerger
{
    /// <summary>So many deltas have to be applied at most to read an object. The newest version is whole.</summary>
    private const int MaxDepth = 25;

    /// <summary>Larger files are kept whole: a delta needs both versions in memory.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    private readonly Dictionary<GitId, PackReader> _holder = [];
    private readonly Dictionary<GitId, PackedObject> _placed = [];
    private readonly Dictionary<GitId, int> _depth = [];

    /// <param name="packs">
    /// In this order: an object that is in several is taken from the first. A delta's base is in its own pack or was taken from one before it, so no
    /// delta ever leads back to itself.
    /// </param>
    public PackMerger(IEnumerable<PackReader> packs)
    {
        foreach (var pack in packs)
        {
            foreach (var id in pack.Ids)
                _holder.TryAdd(id, pack);
        }
    }

    /// <summary>Every object once.</summary>
    /// <param name="releases">Those whose packs are among them, newest first.</param>
    public IReadOnlyCollection<PackedObject> Merge(IEnumerable<Release> releases)
    {
        // What is a delta already stays one.
        foreach (var (id, pack) in _holder)
        {
            if (pack.Packed(id) is { Base: not null } packed)
                _placed.Add(id, packed);
        }

        Release? newer = null;
        foreach (var release in releases)
        {
            if (newer is not null && newer.Number == release.Number + 1)
                Folder(new(release.Digest), new(newer.Digest));
            newer = release;
        }

        foreach (var id in _holder.Keys)
            Keep(id);
        return _placed.Values;
    }

    private void Folder(GitId old, GitId @new)
    {
        if (old == @new || Tree(old) is not { } before || Tree(@new) is not { } after)
            return;
        var names = before.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        foreach (var entry in after)
        {
            if (!names.TryGetValue(entry.Name, out var was) || was.Id == entry.Id || was.IsFolder != entry.IsFolder)
                continue;
            if (entry.IsFolder)
                Folder(was.Id, entry.Id);
            else
                Pair(was.Id, entry.Id);
        }

        Pair(old, @new);
    }

    /// <summary>Makes an older version a delta of a newer one, unless it has its place already: a rollback may have made it the newer of another pair.</summary>
    private void Pair(GitId old, GitId @new)
    {
        if (!_holder.TryGetValue(old, out var oldPack) || !_holder.TryGetValue(@new, out var newPack))
            return;
        var whole = Keep(@new);
        var depth = _depth.GetValueOrDefault(@new, whole.Base is null ? 0 : MaxDepth) + 1;
        if (depth > MaxDepth || _placed.ContainsKey(old) || oldPack.Packed(old) is not { Size: <= MaxBytes } alone || whole.Size > MaxBytes)
            return;

        var delta = PackedObject.DeltaOf(old, @new, Delta.Make(newPack.Read(@new).Bytes, oldPack.Read(old).Bytes));
        if (delta.Deflated.Length + GitId.Bytes > alone.Deflated.Length / 2)
            return;
        _placed.Add(old, delta);
        _depth.Add(old, depth);
    }

    private PackedObject Keep(GitId id)
    {
        if (!_placed.TryGetValue(id, out var placed))
            _placed.Add(id, placed = _holder[id].Packed(id));
        return placed;
    }

    private List<GitTreeEntry>? Tree(GitId id) => _holder.TryGetValue(id, out var pack) ? GitTreeEntry.Decode(pack.Read(id).Bytes) : null;
}
