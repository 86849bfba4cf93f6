using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Fairway.Releases.Git;

/// <summary>
/// Writes a pack of version 2: each object deflated on its own, one after the other, and SHA-1 of all at the end. A release's pack is without
/// deltas: what is new in it seldom resembles each other, and what it resembles is in other packs.
/// </summary>
/// <remarks>https://git-scm.com/docs/gitformat-pack</remarks>
internal static class PackWriter
{
    /// <summary>Writes whole objects and returns what the index says of them.</summary>
    public static PackIndex Write(Stream stream, IReadOnlyCollection<GitObject> objects) => Write(stream, objects.Count, objects.Select(PackedObject.Whole));

    /// <summary>Writes objects as they are packed. What a delta changes has to be among them.</summary>
    public static PackIndex Write(Stream stream, int count, IEnumerable<PackedObject> objects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        var (offset, entries) = (0L, new List<PackIndexEntry>(count));
        var header = new byte[12];
        "PACK"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), 2);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), (uint)count);
        Append(header);

        var packed = new MemoryStream();
        foreach (var item in objects)
        {
            packed.SetLength(0);
            item.WriteTo(packed);
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
}
