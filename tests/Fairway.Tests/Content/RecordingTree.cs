using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Tests.Content;

/// <summary>Remembers what was read of a tree, and does not let it be listed.</summary>
internal sealed class RecordingTree(FileTree tree) : FileTree
{
    private readonly ConcurrentQueue<string> _read = new();

    public IEnumerable<string> ReadPaths => _read.Order(StringComparer.Ordinal);

    public override ImmutableArray<TreeFile> Files => throw new InvalidOperationException("The tree was listed, which is slow where it is a release.");

    public override byte[] Read(string path, CancellationToken cancellationToken)
    {
        _read.Enqueue(path);
        return tree.Read(path, cancellationToken);
    }
}
