using Lucene.Net.Store;

namespace Fairway.Search.Indexing;

/// <summary>
/// The files of a shard that is written, each in one piece of memory, for reading alone. Lucene's own directory in memory has a lock around each kilobyte, which many readers at
/// once wait for.
/// </summary>
internal sealed class ShardDirectory(IReadOnlyDictionary<string, byte[]> files) : BaseDirectory
{
    /// <summary>What another directory holds.</summary>
    public static ShardDirectory Of(Lucene.Net.Store.Directory written) => new(written.ListAll().ToDictionary(name => name, name => Read(written, name), StringComparer.Ordinal));

    public override string[] ListAll() => [.. files.Keys];

    [Obsolete("Lucene's contract has it.")]
    public override bool FileExists(string name) => files.ContainsKey(name);

    public override long FileLength(string name) => Bytes(name).Length;

    public override IndexInput OpenInput(string name, IOContext context) => new ShardInput(name, Bytes(name));

    public override IndexOutput CreateOutput(string name, IOContext context) => throw Unwritable(name);

    public override void DeleteFile(string name) => throw Unwritable(name);

    public override void Sync(ICollection<string> names)
    {
    }

    protected override void Dispose(bool disposing)
    {
    }

    private byte[] Bytes(string name) => files.TryGetValue(name, out var bytes) ? bytes : throw new FileNotFoundException($"The shard has no file '{name}'.", name);

    private static byte[] Read(Lucene.Net.Store.Directory written, string name)
    {
        using var input = written.OpenInput(name, IOContext.READ_ONCE);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return bytes;
    }

    private static NotSupportedException Unwritable(string name) => new($"'{name}' is of a shard that is written; a shard is never changed.");
}
