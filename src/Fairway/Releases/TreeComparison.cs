using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>Compares trees of which nothing is known but their files: path by path, byte by byte.</summary>
internal static class TreeComparison
{
    public static ImmutableArray<FileChange> Between(FileTree? from, FileTree to, CancellationToken cancellationToken)
    {
        var before = (from?.Files ?? []).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var after = to.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(path => new FileChange(path, Find(before, path), Find(after, path)))
                .Where(change => change.Was?.Length != change.Now?.Length
                    || !from!.Read(change.Path, cancellationToken).AsSpan().SequenceEqual(to.Read(change.Path, cancellationToken))),
        ];
    }

    private static TreeFile? Find(Dictionary<string, TreeFile> files, string path) => files.TryGetValue(path, out var file) ? file : null;
}
