using System.Collections.Immutable;
using LibGit2Sharp;

namespace Fairway.Releases.Git;

/// <summary>Makes the objects of an edited tree: the new files and the folders on the way to them. What did not change is named, not read.</summary>
internal sealed class TreeWriter(Repository? repository)
{
    private readonly Dictionary<GitId, GitObject> _made = [];

    /// <summary>What was made, each once; some of it may be in the repository already.</summary>
    public IReadOnlyCollection<GitObject> Made => _made.Values;

    /// <summary>The id of the whole tree with the edits.</summary>
    /// <param name="before">The tree that is edited; null for none.</param>
    public GitId Write(GitId? before, ImmutableSortedDictionary<string, byte[]?> edits)
    {
        var changed = edits.Select(edit => new Edit(edit.Key, edit.Value)).ToArray();
        return WriteFolder(before, changed, 0) ?? Keep(GitObjectKind.Tree, []);
    }

    /// <param name="edits">All below this folder, in ordinal order.</param>
    /// <param name="start">Length of the folder's path, with its slash.</param>
    /// <returns>Null where nothing is left in the folder: git keeps no empty one.</returns>
    private GitId? WriteFolder(GitId? before, ReadOnlySpan<Edit> edits, int start)
    {
        var entries = before is { } tree ? EntriesOf(tree) : [];
        // A folder's edits need not stand together: 'a/b', 'a-b' and 'a' share a beginning.
        var folders = new SortedDictionary<string, List<Edit>>(StringComparer.Ordinal);
        foreach (var edit in edits)
        {
            var slash = edit.Path.IndexOf('/', start);
            if (slash < 0)
                continue;
            var name = edit.Path[start..slash];
            if (!folders.TryGetValue(name, out var below))
                folders.Add(name, below = []);
            below.Add(edit);
        }

        foreach (var (name, below) in folders)
        {
            var old = entries.TryGetValue(name, out var entry) && entry.IsFolder ? entry.Id : (GitId?)null;
            if (WriteFolder(old, below.ToArray(), start + name.Length + 1) is { } id)
                entries[name] = new(name, true, id);
            else if (old is not null)
                entries.Remove(name);
        }

        foreach (var edit in edits)
        {
            var name = edit.Path[start..];
            if (name.Contains('/', StringComparison.Ordinal))
                continue;
            if (edit.Bytes is { } bytes)
                entries[name] = new(name, false, Keep(GitObjectKind.Blob, bytes));
            else if (entries.TryGetValue(name, out var gone) && !gone.IsFolder)
                entries.Remove(name);
        }

        return entries.Count == 0 ? null : Keep(GitObjectKind.Tree, GitTreeEntry.Encode(entries.Values));
    }

    private Dictionary<string, GitTreeEntry> EntriesOf(GitId tree)
    {
        var folder = repository!.Lookup<Tree>(new ObjectId(tree.Hex)) ?? throw new MissingObjectException($"the tree {tree} is not there");
        return folder.ToDictionary(
            entry => entry.Name, entry => new GitTreeEntry(entry.Name, entry.TargetType == TreeEntryTargetType.Tree, new(entry.Target.Sha)), StringComparer.Ordinal);
    }

    private GitId Keep(GitObjectKind kind, byte[] bytes)
    {
        var made = GitObject.Of(kind, bytes);
        _made.TryAdd(made.Id, made);
        return made.Id;
    }

    private readonly record struct Edit(string Path, byte[]? Bytes);
}
