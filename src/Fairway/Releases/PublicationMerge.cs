using System.Collections.Immutable;

namespace Fairway.Releases;

/// <summary>
/// Puts one publication on top of whatever is newest, path by path. Two that changed one path differently conflict: text is merged only where
/// an editor sees it, data never.
/// </summary>
internal sealed class PublicationMerge
{
    private readonly ReleaseStore _store;
    private readonly Release? _base;
    private readonly ImmutableSortedDictionary<string, byte[]?> _mine;

    /// <param name="newest">What a publication without a base of its own starts from.</param>
    public PublicationMerge(ReleaseStore store, Publication publication, Release? newest, CancellationToken cancellationToken)
    {
        _store = store;
        _base = publication.Base ?? newest;
        var before = _base is null ? null : store.Open(_base);
        _mine = publication.Tree is { } tree
            ? EditedTree.Between(before, tree, cancellationToken).Edits
            : publication.Changes.RemoveRange(publication.Changes.Where(change => IsThere(before, change.Key, change.Value)).Select(change => change.Key));
    }

    /// <summary>The tree to publish on top of a release, unless there are conflicts.</summary>
    public MergedTree Onto(Release? newest)
    {
        var now = newest is null ? null : _store.Open(newest);
        if (newest is null || newest.Id == _base?.Id)
            return new(new(now, _mine), []);

        var theirs = _store.Changes(_base, newest, CancellationToken.None).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var touched = _mine.Where(edit => theirs.Contains(edit.Key)).ToLookup(edit => IsThere(now, edit.Key, edit.Value), edit => edit.Key);
        return new(new(now, _mine.RemoveRange(touched[true])), [.. touched[false]]);
    }

    private static bool IsThere(ReleaseTree? tree, string path, byte[]? bytes) =>
        bytes is null ? tree?.Has(path) is not true : tree?.Holds(path, bytes) is true;
}

/// <param name="Conflicts">Paths that were changed in two ways; the tree is then none to publish.</param>
internal sealed record MergedTree(EditedTree Tree, ImmutableArray<string> Conflicts);
