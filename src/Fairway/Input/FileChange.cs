namespace Fairway.Input;

/// <summary>One path in which a tree differs from another.</summary>
/// <param name="Path">Forward slashes, relative to the tree's root.</param>
/// <param name="Was">The file before; null where it was added.</param>
/// <param name="Now">The file after; null where it was removed.</param>
public readonly record struct FileChange(string Path, TreeFile? Was, TreeFile? Now);
