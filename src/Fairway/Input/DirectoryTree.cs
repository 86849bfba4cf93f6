using System.Collections.Immutable;

namespace Fairway.Input;

/// <summary>A folder on disk. Names that start with a dot are not part of the tree; links are not followed.</summary>
public sealed class DirectoryTree : FileTree
{
    private readonly string _root;

    public DirectoryTree(string root)
    {
        _root = Path.GetFullPath(root);
        if (!Directory.Exists(_root))
            throw new DirectoryNotFoundException($"There is no folder '{root}'. Name the folder that holds site.yaml.");

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        Files =
        [
            .. new DirectoryInfo(_root).EnumerateFiles("*", options)
                .Take(MaxFiles + 1)
                .Select(file => new TreeFile(Path.GetRelativePath(_root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.Length))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    public override ImmutableArray<TreeFile> Files { get; }

    public override byte[] Read(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return File.ReadAllBytes(Path.Combine(_root, path));
    }
}
