using Lucene.Net.Store;

namespace Fairway.Search.Indexing;

/// <summary>Reads a file of a <see cref="ShardDirectory"/>, or a part of one. For one thread; a clone reads on by itself.</summary>
internal sealed class ShardInput(string name, byte[] bytes) : IndexInput(name)
{
    private int _next;

    public override long Length => bytes.Length;

    public override long Position => _next;

    public override byte ReadByte() => _next < bytes.Length ? bytes[_next++] : throw PastEnd();

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > bytes.Length - _next)
            throw PastEnd();
        bytes.AsSpan(_next, len).CopyTo(b.AsSpan(offset, len));
        _next += len;
    }

    /// <summary>Seven bits to a byte, the lowest first; the eighth says that another follows.</summary>
    public override int ReadVInt32()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = ReadByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    public override void Seek(long pos) => _next = checked((int)pos);

    protected override void Dispose(bool disposing)
    {
    }

    private EndOfStreamException PastEnd() => new($"The shard's file '{ToString()}' ends before what Lucene wrote in it. Remove the stored index; it is built anew.");
}
