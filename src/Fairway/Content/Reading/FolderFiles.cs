using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>The files of one folder, known by the layout, so that the whole tree need not be listed for them.</summary>
internal sealed class FolderFiles(FileTree tree, IEnumerable<TreeFile> files) : FileTree
{
    public override ImmutableArray<TreeFile> Files { get; } = [.. files];

    public override byte[] Read(string path, CancellationToken cancellationToken) => tree.Read(path, cancellationToken);
}
