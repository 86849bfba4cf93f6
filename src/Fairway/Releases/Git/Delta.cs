using System.Buffers.Binary;

namespace Fairway.Releases.Git;

/// <summary>
/// The difference of two versions of one object, in git's form: pieces to copy from the base, pieces to insert. Made for what releases
/// hold, a folder with some other ids in it or a table with rows added: what is the same at both ends is taken off first, and only the middle
/// is searched, by blocks.
/// </summary>
/// <remarks>https://git-scm.com/docs/gitformat-pack</remarks>
internal static class Delta
{
    /// <summary>Shorter pieces are not worth the bytes that name them.</summary>
    private const int Block = 16;

    private const int MostCopied = 0xFFFFFF;
    private const int MostInserted = 0x7F;

    public static byte[] Make(ReadOnlySpan<byte> @base, ReadOnlySpan<byte> target)
    {
        var delta = new MemoryStream();
        WriteNumber(delta, @base.Length);
        WriteNumber(delta, target.Length);
        var start = @base.CommonPrefixLength(target);
        var end = CommonSuffix(@base[start..], target[start..]);

        Copy(delta, 0, start);
        Middle(delta, @base, start, @base.Length - end, target[start..^end]);
        Copy(delta, @base.Length - end, end);
        return delta.ToArray();
    }

    /// <exception cref="InvalidDataException">The delta is not of that base, or not in form.</exception>
    public static byte[] Apply(byte[] @base, byte[] delta)
    {
        var at = 0;
        if (ReadNumber(delta, ref at) != @base.Length)
            throw new InvalidDataException("a delta is of another object");
        var result = new byte[ReadNumber(delta, ref at)];
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
            @base.AsSpan(from, count).CopyTo(result.AsSpan(written));
            written += count;
        }

        return written == result.Length ? result : throw new InvalidDataException("a delta gives another length than it says");
    }

    private static void Middle(MemoryStream delta, ReadOnlySpan<byte> @base, int from, int to, ReadOnlySpan<byte> target)
    {
        var blocks = new Dictionary<UInt128, int>();
        for (var at = from; at + Block <= to; at += Block)
            blocks.TryAdd(BlockAt(@base, at), at);

        var (written, next) = (0, 0);
        while (blocks.Count > 0 && next + Block <= target.Length)
        {
            if (!blocks.TryGetValue(BlockAt(target, next), out var found))
            {
                next++;
                continue;
            }

            var before = CommonSuffix(@base[from..found], target[written..next]);
            var length = before + @base[found..to].CommonPrefixLength(target[next..]);
            Insert(delta, target[written..(next - before)]);
            Copy(delta, found - before, length);
            next = written = next - before + length;
        }

        Insert(delta, target[written..]);
    }

    private static UInt128 BlockAt(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt128LittleEndian(bytes[at..]);

    private static int CommonSuffix(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[^(length + 1)] == b[^(length + 1)])
            length++;
        return length;
    }

    private static void Copy(MemoryStream delta, int offset, int count)
    {
        Span<byte> bytes = stackalloc byte[8];
        for (int piece; count > 0; (offset, count) = (offset + piece, count - piece))
        {
            piece = Math.Min(count, MostCopied);
            var (instruction, length) = (0x80, 1);
            for (var i = 0; i < 4; i++)
                Add(ref instruction, bytes, ref length, (byte)(offset >> (8 * i)), 1 << i);
            for (var i = 0; i < 3; i++)
                Add(ref instruction, bytes, ref length, (byte)(piece >> (8 * i)), 0x10 << i);
            bytes[0] = (byte)instruction;
            delta.Write(bytes[..length]);
        }

        static void Add(ref int instruction, Span<byte> bytes, ref int length, byte value, int bit)
        {
            if (value == 0)
                return;
            instruction |= bit;
            bytes[length++] = value;
        }
    }

    private static void Insert(MemoryStream delta, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var piece = Math.Min(bytes.Length, MostInserted);
            delta.WriteByte((byte)piece);
            delta.Write(bytes[..piece]);
            bytes = bytes[piece..];
        }
    }

    private static void WriteNumber(MemoryStream delta, long number)
    {
        for (; number > 0x7F; number >>= 7)
            delta.WriteByte((byte)(number | 0x80));
        delta.WriteByte((byte)number);
    }

    private static long ReadNumber(byte[] delta, ref int at)
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
}
