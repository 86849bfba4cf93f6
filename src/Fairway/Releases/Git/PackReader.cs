using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;

namespace Fairway.Releases.Git;

/// <summary>
/// Reads a pack without trusting anything in it, to check it. What is served is read by libgit2, which stops at the first pack that holds an
/// object; this finds the damaged copy in the second.
/// </summary>
internal sealed class PackReader
{
    private const int HeaderLength = 12;
    private const int OffsetDelta = 6;
    private const int IdDelta = 7;

    // Longest chain of deltas that git makes is 50 unless told otherwise, and 4095 at most.
    private const int MaxDepth = 4096;

    private readonly byte[] _pack;
    private readonly PackIndex _index;
    private readonly ImmutableArray<PackIndexEntry> _byOffset;
    private readonly Dictionary<long, int> _places;

    // Bases of deltas stand near each other, so a few megabytes spare most of the second readings.
    private readonly Dictionary<long, (GitObjectKind Kind, byte[] Bytes)> _recent = [];
    private int _recentBytes;

    /// <exception cref="InvalidDataException">The pack is not as it was written, or not the one that the index is of.</exception>
    public PackReader(byte[] pack, PackIndex index)
    {
        (_pack, _index) = (pack, index);
        if (pack.Length < HeaderLength + GitId.Bytes || !pack.AsSpan().StartsWith("PACK\0\0\0\u0002"u8))
            throw new InvalidDataException("it is no pack");
        if (GitId.Checksum(pack.AsSpan(..^GitId.Bytes)) != GitId.Of(pack.AsSpan(^GitId.Bytes..)))
            throw new InvalidDataException("its checksum does not match its bytes");
        if (GitId.Of(pack.AsSpan(^GitId.Bytes..)) != index.Pack)
            throw new InvalidDataException("its index is of another pack");
        if (BinaryPrimitives.ReadUInt32BigEndian(pack.AsSpan(8)) != index.Entries.Length)
            throw new InvalidDataException("its index counts another number of objects");

        _byOffset = [.. index.Entries.OrderBy(entry => entry.Offset)];
        _places = _byOffset.Select((entry, i) => (entry.Offset, i)).ToDictionary(place => place.Offset, place => place.i);
    }

    /// <summary>Every object, in the order of the pack.</summary>
    /// <exception cref="InvalidDataException">An object is not the one that the index names.</exception>
    public IEnumerable<GitObject> All()
    {
        for (var i = 0; i < _byOffset.Length; i++)
        {
            var entry = _byOffset[i];
            if (Crc32.Of(Packed(i)) != entry.Checksum)
                throw new InvalidDataException($"the checksum of object {entry.Id} does not match its bytes");
            var (kind, bytes) = Read(entry.Offset, 0);
            if (GitObject.IdOf(kind, bytes) != entry.Id)
                throw new InvalidDataException($"object {entry.Id} holds other bytes");
            yield return new(entry.Id, kind, bytes);
        }
    }

    private ReadOnlySpan<byte> Packed(int place)
    {
        var end = place + 1 < _byOffset.Length ? _byOffset[place + 1].Offset : _pack.Length - GitId.Bytes;
        return _pack.AsSpan((int)_byOffset[place].Offset..(int)end);
    }

    private (GitObjectKind Kind, byte[] Bytes) Read(long offset, int depth)
    {
        if (_recent.TryGetValue(offset, out var known))
            return known;
        if (depth > MaxDepth || !_places.TryGetValue(offset, out var place))
            throw new InvalidDataException($"what stands at {offset} cannot be read");

        var packed = Packed(place);
        var at = 0;
        var first = packed[at++];
        var (type, length, shift) = ((first >> 4) & 7, first & 0xFL, 4);
        for (var more = first; (more & 0x80) != 0; shift += 7)
        {
            more = packed[at++];
            length |= (long)(more & 0x7F) << shift;
        }

        var result = type switch
        {
            OffsetDelta => Apply(Read(offset - Distance(packed, ref at), depth + 1), Inflate(place, at, length)),
            IdDelta => Apply(Read(OffsetOf(GitId.Of(packed.Slice(at, GitId.Bytes))), depth + 1), Inflate(place, at + GitId.Bytes, length)),
            _ => ((GitObjectKind)type, Inflate(place, at, length)),
        };
        Remember(offset, result);
        return result;
    }

    private long OffsetOf(GitId id) => _index.Find(id)?.Offset ?? throw new InvalidDataException($"the object {id}, on which another is based, is not in it");

    private byte[] Inflate(int place, int start, long length)
    {
        var bytes = new byte[length];
        var end = place + 1 < _byOffset.Length ? _byOffset[place + 1].Offset : _pack.Length - GitId.Bytes;
        var from = (int)_byOffset[place].Offset + start;
        using var inflate = new ZLibStream(new MemoryStream(_pack, from, (int)end - from), CompressionMode.Decompress);
        inflate.ReadExactly(bytes);
        return inflate.ReadByte() < 0 ? bytes : throw new InvalidDataException($"what stands at {_byOffset[place].Offset} is longer than it says");
    }

    private static long Distance(ReadOnlySpan<byte> packed, ref int at)
    {
        var value = packed[at++];
        var distance = (long)(value & 0x7F);
        while ((value & 0x80) != 0)
        {
            value = packed[at++];
            distance = ((distance + 1) << 7) | (uint)(value & 0x7F);
        }

        return distance;
    }

    private static (GitObjectKind Kind, byte[] Bytes) Apply((GitObjectKind Kind, byte[] Bytes) before, byte[] delta)
    {
        var at = 0;
        if (Number(delta, ref at) != before.Bytes.Length)
            throw new InvalidDataException("a delta is of another object");
        var result = new byte[Number(delta, ref at)];
        var written = 0;
        while (at < delta.Length)
        {
            var instruction = delta[at++];
            if ((instruction & 0x80) == 0)
            {
                delta.AsSpan(at, instruction).CopyTo(result.AsSpan(written));
                (at, written) = (at + instruction, written + instruction);
                continue;
            }

            var (from, count) = (0, 0);
            for (var i = 0; i < 4; i++)
                from |= (instruction & (1 << i)) != 0 ? delta[at++] << (8 * i) : 0;
            for (var i = 0; i < 3; i++)
                count |= (instruction & (0x10 << i)) != 0 ? delta[at++] << (8 * i) : 0;
            count = count == 0 ? 0x10000 : count;
            before.Bytes.AsSpan(from, count).CopyTo(result.AsSpan(written));
            written += count;
        }

        return written == result.Length ? (before.Kind, result) : throw new InvalidDataException("a delta gives another length than it says");
    }

    private static long Number(byte[] delta, ref int at)
    {
        var (number, shift) = (0L, 0);
        byte value;
        do
        {
            value = delta[at++];
            number |= (long)(value & 0x7F) << shift;
            shift += 7;
        }
        while ((value & 0x80) != 0);
        return number;
    }

    private void Remember(long offset, (GitObjectKind Kind, byte[] Bytes) item)
    {
        const int MostBytes = 32 * 1024 * 1024;
        if (_recentBytes > MostBytes)
        {
            _recent.Clear();
            _recentBytes = 0;
        }

        _recent[offset] = item;
        _recentBytes += item.Bytes.Length;
    }
}
