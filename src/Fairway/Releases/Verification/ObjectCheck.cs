using Fairway.Releases.Git;

namespace Fairway.Releases.Verification;

/// <summary>Reads every object of every pack, computes its id anew, and remembers who names whom.</summary>
internal sealed class ObjectCheck(List<string> problems)
{
    private readonly Dictionary<GitId, GitObjectKind> _found = [];
    private readonly Dictionary<GitId, (GitObjectKind Kind, GitId By)> _named = [];
    private readonly Dictionary<GitId, GitObject> _commits = [];

    public int Count { get; private set; }

    public IEnumerable<GitId> Commits => _commits.Keys;

    public GitObject? Commit(GitId id) => _commits.GetValueOrDefault(id);

    /// <summary>Checks a pack and its index.</summary>
    /// <returns>The index; null where it is damaged.</returns>
    public PackIndex? Check(PackName pack, byte[] packBytes, byte[] indexBytes)
    {
        PackIndex? index = null;
        try
        {
            index = PackIndex.Decode(indexBytes);
        }
        catch (InvalidDataException exception)
        {
            problems.Add($"{pack.Index}: {exception.Message}. {Cure}");
            return null;
        }

        try
        {
            foreach (var item in new PackReader(packBytes, index).All())
                Add(item, pack);
            if (!index.Encode().AsSpan().SequenceEqual(indexBytes))
                problems.Add($"{pack.Index}: it is not written as an index of this pack is. {Cure}");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            problems.Add($"{pack.Pack}: {exception.Message.TrimEnd('.')}. {Cure}");
        }

        return index;
    }

    /// <summary>Says what is named and not there.</summary>
    public void CheckNamed()
    {
        foreach (var (id, (kind, by)) in _named)
        {
            if (!_found.TryGetValue(id, out var found))
                problems.Add($"object {id}: the tree {by} names it and no pack holds it. {Cure}");
            else if (found != kind)
                problems.Add($"object {id}: the tree {by} takes it for another kind than it is. {Cure}");
        }
    }

    public bool HasTree(string id) => _found.TryGetValue(new(id), out var kind) && kind == GitObjectKind.Tree;

    private void Add(GitObject item, PackName pack)
    {
        Count++;
        if (!_found.TryAdd(item.Id, item.Kind))
            return;
        if (item.Kind == GitObjectKind.Commit)
            _commits.Add(item.Id, item);
        else if (item.Kind == GitObjectKind.Tree)
            AddTree(item, pack);
    }

    private void AddTree(GitObject tree, PackName pack)
    {
        if (GitTreeEntry.Decode(tree.Bytes) is not { } entries)
        {
            problems.Add($"{pack.Pack}: the tree {tree.Id} is not written as git's trees are. {Cure}");
            return;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            _named.TryAdd(entry.Id, (entry.IsFolder ? GitObjectKind.Tree : GitObjectKind.Blob, tree.Id));
            if (ReleasePaths.Refusal(entry.Name) is { } refusal)
                problems.Add($"{pack.Pack}: the tree {tree.Id} holds a name that may not be published: {refusal}");
            else if (!names.Add(entry.Name))
                problems.Add($"{pack.Pack}: the tree {tree.Id} holds '{entry.Name}' twice, which is one name on some systems.");
        }
    }

    /// <summary>The same for every damaged pack: what is published is the same wherever it is kept.</summary>
    public const string Cure = "Replace the pack and its index by those of a backup, a clone or another node; with an origin, delete both and start: they are fetched again.";
}
