using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Fairway.Search.Storage;

/// <summary>Writes the parts of which a stored index is made: <c>docs/formats/search-index.md</c>.</summary>
/// <param name="stream">Empty; can be read and sought. It is left open.</param>
internal sealed class IndexFileWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _to = new(new BufferedStream(stream, IndexFile.BufferSize), System.Text.Encoding.UTF8, leaveOpen: true);

    public void Bytes(ReadOnlySpan<byte> bytes) => _to.Write(bytes);

    public void Number(long number) => _to.Write7BitEncodedInt64(number);

    /// <summary>UTF-16, for a folded word may hold half a character, which UTF-8 cannot say.</summary>
    public void Text(string text)
    {
        Number(text.Length);
        _to.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>Puts the length of what is written before it.</summary>
    public void Block(Action write)
    {
        var start = _to.Seek(0, SeekOrigin.Current);
        _to.Write(0L);
        write();
        var end = _to.Seek(0, SeekOrigin.Current);
        _to.BaseStream.Position = start;
        _to.Write(end - start - sizeof(long));
        _to.BaseStream.Position = end;
    }

    /// <summary>Appends the checksum of all that was written.</summary>
    public void End()
    {
        _to.Flush();
        stream.Position = 0;
        var checksum = SHA256.HashData(stream);
        stream.Write(checksum);
    }

    public void Dispose() => _to.Dispose();
}
