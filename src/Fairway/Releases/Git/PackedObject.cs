using System.IO.Compression;

namespace Fairway.Releases.Git;

/// <summary>An object as a pack keeps it. Nothing in it depends on where in the pack it stands, so it can be moved to another.</summary>
/// <param name="Kind">Of nothing where it is a delta.</param>
/// <param name="Size">Of what is deflated, in bytes.</param>
/// <param name="Base">The object that the delta changes; null where it is whole.</param>
/// <param name="Deflated">The object, or the delta.</param>
internal readonly record struct PackedObject(GitId Id, GitObjectKind Kind, long Size, GitId? Base, ReadOnlyMemory<byte> Deflated)
{
    public static PackedObject Whole(GitObject item) => new(item.Id, item.Kind, item.Bytes.Length, null, Deflate(item.Bytes));

    public static PackedObject DeltaOf(GitId id, GitId @base, byte[] delta) => new(id, default, delta.Length, @base, Deflate(delta));

    public void WriteTo(Stream stream)
    {
        PackedHead.Write(stream, Base is null ? (int)Kind : PackedHead.NamedDelta, Size);
        if (Base is { } @base)
            stream.Write(@base.ToBytes());
        stream.Write(Deflated.Span);
    }

    private static byte[] Deflate(byte[] bytes)
    {
        var stream = new MemoryStream();
        // .NET writes nothing at all for nothing.
        if (bytes.Length == 0)
            return [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];
        using (var deflate = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        return stream.ToArray();
    }
}
