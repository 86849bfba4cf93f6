using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;

namespace Fairway.Releases.Git;

/// <summary>
/// Reads a pack without trusting anything in it, to check it and to make one pack of many. What is served is read by libgit2, which stops at
/// the first pack that holds an object; this finds the damaged copy in the second.
/// </summary>
internal sealed class PackReader
{
    private const int HeaderLength = 12;

    // The longest chain of deltas that git makes is 50 unless told otherwise, and 4095 at most.
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
        if (!GitId.Hash(pack.AsSpan(..^GitId.Bytes)).AsSpan().SequenceEqual(pack.AsSpan(^GitId.Bytes..)))
            throw new InvalidDataException("its checksum does not match its bytes");
        if (GitId.Of(pack.AsSpan(^GitId.Bytes..)) != index.Pack)
            throw new InvalidDataException("its index is of another pack");
        if (BinaryPrimitives.ReadUInt32BigEndian(pack.AsSpan(8)) != index.Entries.Length)
            throw new InvalidDataException("its index counts another number of objects");

        _byOffset = [.. index.Entries.OrderBy(entry => entry.Offset)];
        _places = _byOffset.Select((entry, i) => (entry.Offset, i)).ToDictionary(place => place.Offset, place => place.i);
    }

    /// <summary>What the pack holds, in its order.</summary>
    public IEnumerable<GitId> Ids => _byOffset.Select(entry => entry.Id);

    /// <summary>Every object, in the order of the pack.</summary>
    /// <exception cref="InvalidDataException">An object is not the one that the index names.</exception>
    public IEnumerable<GitObject> All()
    {
        for (var i = 0; i < _byOffset.Length; i++)
        {
            var entry = _byOffset[i];
            if (Crc32.Of(Stored(i)) != entry.Checksum)
                throw new InvalidDataException($"the checksum of object {entry.Id} does not match its bytes");
            yield return Read(entry.Id);
        }
    }

    /// <exception cref="InvalidDataException">The pack does not hold the object, or holds other bytes under its name.</exception>
    public GitObject Read(GitId id)
    {
        var (kind, bytes) = Read(OffsetOf(id), 0);
        return GitObject.IdOf(kind, bytes) == id ? new(id, kind, bytes) : throw new InvalidDataException($"object {id} holds other bytes");
    }

    /// <summary>An object as it is packed, to be put into another pack.</summary>
    public PackedObject Packed(GitId id)
    {
        var offset = OffsetOf(id);
        var head = Head(offset);
        var at = (int)offset + head.Length;
        var stored = Stored(_places[offset]);
        return new(id, head.Kind, head.Size, BaseOf(head, offset) is { } below ? _byOffset[_places[below]].Id : null, _pack.AsMemory(at, (int)offset + stored.Length - at));
    }

    private ReadOnlySpan<byte> Stored(int place) => _pack.AsSpan((int)_byOffset[place].Offset..(int)EndOf(place));

    private long EndOf(int place) => place + 1 < _byOffset.Length ? _byOffset[place + 1].Offset : _pack.Length - GitId.Bytes;

    private (GitObjectKind Kind, byte[] Bytes) Read(long offset, int depth)
    {
        if (_recent.TryGetValue(offset, out var known))
            return known;
        if (depth > MaxDepth || !_places.ContainsKey(offset))
            throw new InvalidDataException($"what stands at {offset} cannot be read");

        var head = Head(offset);
        var bytes = Inflate(offset, head);
        var result = BaseOf(head, offset) is { } below ? Apply(Read(below, depth + 1), bytes) : (head.Kind, bytes);
        Remember(offset, result);
        return result;
    }

    private PackedHead Head(long offset) => PackedHead.Read(Stored(_places[offset]));

    private long? BaseOf(PackedHead head, long offset) => head.Base is { } id ? OffsetOf(id) : head.Distance is { } distance ? offset - distance : null;

    private long OffsetOf(GitId id) => _index.Find(id)?.Offset ?? throw new InvalidDataException($"the object {id} is not in it");

    private byte[] Inflate(long offset, PackedHead head)
    {
        var bytes = new byte[head.Size];
        var from = (int)offset + head.Length;
        using var inflate = new ZLibStream(new MemoryStream(_pack, from, (int)EndOf(_places[offset]) - from), CompressionMode.Decompress);
        inflate.ReadExactly(bytes);
        return inflate.ReadByte() < 0 ? bytes : throw new InvalidDataException($"what stands at {offset} is longer than it says");
    }

    private static (GitObjectKind Kind, byte[] Bytes) Apply((GitObjectKind Kind, byte[] Bytes) below, byte[] delta) =>
        (below.Kind, Delta.Apply(below.Bytes, delta));

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
