using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Fairway.Releases.Git;

/// <summary>Where a pack holds an object, and the checksum of its packed bytes.</summary>
internal readonly record struct PackIndexEntry(GitId Id, long Offset, uint Checksum);

/// <summary>The index of a pack, version 2: which objects it holds, by id.</summary>
/// <param name="Entries">In order of ids.</param>
/// <param name="Pack">SHA-1 of the pack, which stands at the pack's end too.</param>
/// <remarks>https://git-scm.com/docs/gitformat-pack</remarks>
internal sealed record PackIndex(ImmutableArray<PackIndexEntry> Entries, GitId Pack)
{
    private const int HeadLength = 8;
    private const int FanoutLength = 256 * sizeof(uint);
    private const uint LongOffset = 0x80000000;

    private static ReadOnlySpan<byte> Head => [0xFF, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2];

    public byte[] Encode()
    {
        var stream = new MemoryStream(HeadLength + FanoutLength + (Entries.Length * 28) + (2 * GitId.Bytes));
        stream.Write(Head);
        var (entry, number) = (0, new byte[sizeof(ulong)]);
        for (var first = 0; first < 256; first++)
        {
            while (entry < Entries.Length && Entries[entry].Id.ToBytes()[0] <= first)
                entry++;
            Write((uint)entry);
        }

        foreach (var item in Entries)
            stream.Write(item.Id.ToBytes());
        foreach (var item in Entries)
            Write(item.Checksum);
        var far = Entries.Where(item => item.Offset >= LongOffset).Select(item => item.Offset).ToArray();
        var next = 0u;
        foreach (var item in Entries)
            Write(item.Offset < LongOffset ? (uint)item.Offset : LongOffset | next++);
        foreach (var offset in far)
        {
            BinaryPrimitives.WriteUInt64BigEndian(number, (ulong)offset);
            stream.Write(number);
        }

        stream.Write(Pack.ToBytes());
        stream.Write(GitId.Hash(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();

        void Write(uint value)
        {
            BinaryPrimitives.WriteUInt32BigEndian(number, value);
            stream.Write(number, 0, sizeof(uint));
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no index, or are not as they were written.</exception>
    public static PackIndex Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength + FanoutLength + (2 * GitId.Bytes) || !bytes.StartsWith(Head))
            throw new InvalidDataException("it is no index of a pack");
        if (!GitId.Hash(bytes[..^GitId.Bytes]).AsSpan().SequenceEqual(bytes[^GitId.Bytes..]))
            throw new InvalidDataException("its checksum does not match its bytes");

        var count = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[(HeadLength + FanoutLength - sizeof(uint))..]);
        var names = bytes[(HeadLength + FanoutLength)..];
        if (count < 0 || names.Length < (count * 28L) + (2 * GitId.Bytes))
            throw new InvalidDataException("it is shorter than the objects that it counts");
        var checksums = names[(count * GitId.Bytes)..];
        var offsets = checksums[(count * sizeof(uint))..];
        var far = offsets[(count * sizeof(uint))..^(2 * GitId.Bytes)];
        var entries = ImmutableArray.CreateBuilder<PackIndexEntry>(count);
        for (var i = 0; i < count; i++)
        {
            var offset = (long)BinaryPrimitives.ReadUInt32BigEndian(offsets[(i * sizeof(uint))..]);
            if (offset >= LongOffset)
                offset = (long)BinaryPrimitives.ReadUInt64BigEndian(far[((int)(offset - LongOffset) * sizeof(ulong))..]);
            entries.Add(new(GitId.Of(names.Slice(i * GitId.Bytes, GitId.Bytes)), offset, BinaryPrimitives.ReadUInt32BigEndian(checksums[(i * sizeof(uint))..])));
        }

        return new(entries.MoveToImmutable(), GitId.Of(bytes[^(2 * GitId.Bytes)..^GitId.Bytes]));
    }

    public bool Holds(GitId id) => Find(id) is not null;

    public PackIndexEntry? Find(GitId id) => Entries.BinarySearch(new PackIndexEntry(id, 0, 0), ById) is >= 0 and var place ? Entries[place] : null;

    private static readonly Comparer<PackIndexEntry> ById = Comparer<PackIndexEntry>.Create((a, b) => a.Id.CompareTo(b.Id));
}
