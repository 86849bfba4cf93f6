using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>A tree with some files replaced, added or taken away: what is to be published, held still while it is checked and written.</summary>
/// <param name="before">Null for nothing.</param>
/// <param name="edits">By path, the new bytes; null for a file that goes.</param>
public sealed class EditedTree(FileTree? before, ImmutableSortedDictionary<string, byte[]?> edits) : FileTree
{
    private ImmutableArray<TreeFile> _files;

    public FileTree? Before => before;

    public ImmutableSortedDictionary<string, byte[]?> Edits => edits;

    public override ImmutableArray<TreeFile> Files => _files.IsDefault ? _files = Merge() : _files;

    public override byte[] Read(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!edits.TryGetValue(path, out var bytes))
            return before?.Read(path, cancellationToken) ?? throw Missing(path);
        return bytes ?? throw Missing(path);
    }

    /// <summary>Every path that it edits, as a change of a release that is like the tree before it in these paths.</summary>
    public IEnumerable<FileChange> ChangesOf(ReleaseTree release)
    {
        foreach (var (path, bytes) in edits)
        {
            TreeFile? was = release.Has(path) ? new TreeFile(path, 0) : null;
            TreeFile? now = bytes is null ? null : new TreeFile(path, bytes.Length);
            if (was is not null || now is not null)
                yield return new(path, was, now);
        }
    }

    /// <summary>What makes one tree of another: each file whose bytes differ, read once. A folder that is edited meanwhile is published as it was read.</summary>
    internal static EditedTree Between(ReleaseTree? before, FileTree after, CancellationToken cancellationToken)
    {
        if (after is EditedTree edited && (edited.Before is null ? before is null : edited.Before is ReleaseTree old && old.Digest == before?.Digest))
            return edited;

        var edits = ImmutableSortedDictionary.CreateBuilder<string, byte[]?>(StringComparer.Ordinal);
        // All names at once: what follows asks for each of them.
        var gone = (before?.Files ?? []).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in after.Files)
        {
            gone.Remove(file.Path);
            if (after is ReleaseTree published && before is not null && before.IdOf(file.Path) == published.IdOf(file.Path))
                continue;
            var bytes = after.Read(file.Path, cancellationToken);
            if (before is null || !before.Holds(file.Path, bytes))
                edits.Add(file.Path, bytes);
        }

        foreach (var path in gone)
            edits.Add(path, null);
        return new(before, edits.ToImmutable());
    }

    private ImmutableArray<TreeFile> Merge()
    {
        var old = before?.Files ?? [];
        var kept = old.Where(file => !edits.ContainsKey(file.Path));
        var now = edits.Where(edit => edit.Value is not null).Select(edit => new TreeFile(edit.Key, edit.Value!.Length));
        return [.. kept.Concat(now).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static FileNotFoundException Missing(string path) => new($"The tree has no file '{path}'.", path);
}
