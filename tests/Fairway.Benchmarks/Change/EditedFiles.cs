using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Benchmarks.Change;

/// <summary>A tree held in memory, of which editions share what is the same.</summary>
internal sealed class EditedFiles : FileTree
{
    private readonly ImmutableSortedDictionary<string, byte[]> _files;

    private EditedFiles(ImmutableSortedDictionary<string, byte[]> files) => _files = files;

    public override ImmutableArray<TreeFile> Files => [.. _files.Select(file => new TreeFile(file.Key, file.Value.Length))];

    public static EditedFiles Of(FileTree tree) => new(tree.Files.ToImmutableSortedDictionary(file => file.Path, file => tree.Read(file.Path, CancellationToken.None), StringComparer.Ordinal));

    public EditedFiles With(string path, byte[] bytes) => new(_files.SetItem(path, bytes));

    public override byte[] Read(string path, CancellationToken cancellationToken) => _files[path];

    public TreeFile? Find(string path) => _files.TryGetValue(path, out var bytes) ? new TreeFile(path, bytes.Length) : null;

    public bool IsSame(EditedFiles other, string path) => _files.GetValueOrDefault(path) == other._files.GetValueOrDefault(path);
}
