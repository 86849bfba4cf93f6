using System.Collections.Immutable;
using System.Text;
using Fairway.Input;

namespace Fairway.Tests.Content;

/// <summary>A tree of files in memory, built a file at a time. Each step is a new tree.</summary>
public sealed class MemoryTree : FileTree
{
    private readonly ImmutableSortedDictionary<string, (byte[]? Bytes, long Length)> _files;

    private MemoryTree(ImmutableSortedDictionary<string, (byte[]? Bytes, long Length)> files)
    {
        _files = files;
        Files = [.. files.Select(file => new TreeFile(file.Key, file.Value.Length))];
    }

    public static MemoryTree Empty { get; } = new(ImmutableSortedDictionary.Create<string, (byte[]?, long)>(StringComparer.Ordinal));

    public override ImmutableArray<TreeFile> Files { get; }

    public override byte[] Read(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (bytes, length) = _files.TryGetValue(path, out var file) ? file : throw new FileNotFoundException(path);
        return bytes ?? throw new InvalidOperationException($"'{path}' of {length} bytes was read. Its length should have been enough.");
    }

    public MemoryTree With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryTree With(string path, byte[] bytes) => new(_files.SetItem(path, (bytes, bytes.Length)));

    /// <summary>Many at once.</summary>
    public MemoryTree With(IEnumerable<(string Path, string Text)> files) =>
        new(_files.SetItems(files.Select(file => KeyValuePair.Create(file.Path, Entry(Encoding.UTF8.GetBytes(file.Text))))));

    /// <summary>A file so large that reading it fails the test.</summary>
    public MemoryTree WithHuge(string path, long length) => new(_files.SetItem(path, (null, length)));

    public MemoryTree Without(string path) =>
        _files.ContainsKey(path) ? new(_files.Remove(path)) : throw new FileNotFoundException(path);

    /// <summary>A text replaced inside a file, which must hold it.</summary>
    public MemoryTree Change(string path, string old, string @new)
    {
        var text = Text(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public MemoryTree Append(string path, string text) => With(path, Text(path) + text);

    /// <summary>Every path in which a later tree differs from this one, in order.</summary>
    public ImmutableArray<FileChange> ChangesTo(MemoryTree later) =>
    [
        .. _files.Keys.Union(later._files.Keys).Order(StringComparer.Ordinal)
            .Where(path => _files.GetValueOrDefault(path).Bytes is not { } was || later._files.GetValueOrDefault(path).Bytes is not { } now || !was.AsSpan().SequenceEqual(now))
            .Select(path => new FileChange(path, Find(path), later.Find(path))),
    ];

    public bool Has(string path) => _files.ContainsKey(path);

    public string Text(string path) => Encoding.UTF8.GetString(Read(path, CancellationToken.None));

    private TreeFile? Find(string path) => _files.TryGetValue(path, out var file) ? new TreeFile(path, file.Length) : null;

    private static (byte[]? Bytes, long Length) Entry(byte[] bytes) => (bytes, bytes.Length);
}
