using Fairway.Input;
using Fairway.Releases.Git;

namespace Fairway.Releases;

/// <summary>Git's id of a tree that is in no repository: the digest that it would have as a release.</summary>
public static class TreeDigest
{
    public static string Of(FileTree files, CancellationToken cancellationToken) =>
        new TreeWriter(null).Write(null, EditedTree.Between(null, files, cancellationToken).Edits).Hex;
}
