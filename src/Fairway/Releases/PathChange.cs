namespace Fairway.Releases;

/// <summary>What a release did to one file, beside its predecessor.</summary>
/// <param name="Path">In the tree, with forward slashes.</param>
public readonly record struct PathChange(string Path, ChangeKind Kind);

public enum ChangeKind
{
    Added,
    Modified,
    Removed,
}
