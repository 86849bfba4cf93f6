using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Fairway.Releases.Git;

/// <summary>
/// Writes a pack of version 2 without deltas: each object deflated on its own, one after the other, and SHA-1 of all at the end.
/// A release's pack holds little that resembles each other, and searching for deltas is most of the time that packing takes.
/// </summary>
/// <remarks>https://git-scm.com/docs/gitformat-pack</remarks>
internal static class PackWriter
{
    /// <summary>Writes the pack and returns what its index says of it.</summary>
    public static PackIndex Write(Stream stream, IReadOnlyCollection<GitObject> objects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        var (offset, entries) = (0L, new List<PackIndexEntry>(objects.Count));
        var header = new byte[12];
        "PACK"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), 2);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), (uint)objects.Count);
        Append(header);

        var packed = new MemoryStream();
        foreach (var item in objects)
        {
            packed.SetLength(0);
            WriteHead(packed, item.Kind, item.Bytes.Length);
            Deflate(packed, item.Bytes);
            var bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
            entries.Add(new(item.Id, offset, Crc32.Of(bytes)));
            Append(bytes);
        }

        var checksum = hash.GetHashAndReset();
        stream.Write(checksum);
        return new PackIndex([.. entries.OrderBy(entry => entry.Id)], GitId.Of(checksum));

        void Append(ReadOnlySpan<byte> bytes)
        {
            stream.Write(bytes);
            hash.AppendData(bytes);
            offset += bytes.Length;
        }
    }

    private static void Deflate(MemoryStream stream, byte[] bytes)
    {
        // .NET writes nothing at all for nothing.
        if (bytes.Length == 0)
            stream.Write([0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]);
        using var deflate = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        deflate.Write(bytes);
    }

    /// <summary>Kind and length: four bits of the length in the first byte, seven in each that follows, least significant first.</summary>
    private static void WriteHead(MemoryStream stream, GitObjectKind kind, int length)
    {
        var (first, rest) = (((int)kind << 4) | (length & 0xF), length >> 4);
        while (rest > 0)
        {
            stream.WriteByte((byte)(first | 0x80));
            (first, rest) = (rest & 0x7F, rest >> 7);
        }

        stream.WriteByte((byte)first);
    }
}
