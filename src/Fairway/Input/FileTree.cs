using System.Collections.Immutable;

namespace Fairway.Input;

/// <summary>
/// A tree of files that does not change while it is read: a folder of an editor, or a release.
/// The seam between what is published and where it is kept.
/// </summary>
public abstract class FileTree
{
    /// <summary>Most files in one tree: 20,000 pages in twenty languages. A tree with more may list no more than one beyond it, and is refused.</summary>
    public const int MaxFiles = 500_000;

    /// <summary>Every file, by path with forward slashes and no leading slash, in ordinal order.</summary>
    public abstract ImmutableArray<TreeFile> Files { get; }

    /// <summary>The bytes of one file of <see cref="Files"/>.</summary>
    /// <exception cref="FileNotFoundException">The tree has no such path.</exception>
    public abstract byte[] Read(string path, CancellationToken cancellationToken);
}

/// <summary>One file of a tree.</summary>
/// <param name="Path">Forward slashes, relative to the tree's root.</param>
/// <param name="Length">In bytes.</param>
public readonly record struct TreeFile(string Path, long Length);
