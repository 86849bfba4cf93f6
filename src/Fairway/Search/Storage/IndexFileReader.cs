using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Fairway.Search.Storage;

/// <summary>Reads what <see cref="IndexFileWriter"/> wrote. No length is believed before it is compared with what is left.</summary>
internal sealed class IndexFileReader(ArraySegment<byte> bytes)
{
    private int _at;

    public int Left => bytes.Count - _at;

    public ArraySegment<byte> Bytes(long length)
    {
        if (length < 0 || length > Left)
            throw Short();
        var read = bytes.Slice(_at, (int)length);
        _at += (int)length;
        return read;
    }

    public long Number()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (Left == 0)
                throw Short();
            var next = bytes[_at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)number;
        }

        throw Short();
    }

    /// <summary>How many things follow, each of at least so many bytes.</summary>
    public int Count(int bytes = 1) => Number() is var count && count >= 0 && count <= Left / bytes ? (int)count : throw Short();

    /// <summary>A number from 0 to below a limit.</summary>
    public int Below(int limit) => Number() is var number && number >= 0 && number < limit ? (int)number : throw Short();

    public string Text() => new(MemoryMarshal.Cast<byte, char>(Bytes((long)Count(sizeof(char)) * sizeof(char)).AsSpan()));

    /// <summary>A part that has its length before it.</summary>
    public IndexFileReader Block() => new(Bytes(BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)))));

    /// <exception cref="InvalidDataException">Something is left.</exception>
    public void End()
    {
        if (Left > 0)
            throw new InvalidDataException($"{Left} bytes stand where nothing should.");
    }

    private static InvalidDataException Short() => new("a length or a number in it is larger than what it speaks of.");
}
