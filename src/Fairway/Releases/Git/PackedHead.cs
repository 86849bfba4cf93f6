namespace Fairway.Releases.Git;

/// <summary>What stands before an object's bytes in a pack.</summary>
/// <param name="Kind">Of the object; of nothing where it is a delta.</param>
/// <param name="Size">Of what is deflated, in bytes.</param>
/// <param name="Base">The object that a delta changes, where it is named.</param>
/// <param name="Distance">How far before the delta that object stands, where it is not.</param>
/// <param name="Length">Of the head, in bytes.</param>
internal readonly record struct PackedHead(GitObjectKind Kind, long Size, GitId? Base, long? Distance, int Length)
{
    public const int DistanceDelta = 6;
    public const int NamedDelta = 7;

    /// <exception cref="IndexOutOfRangeException">The bytes end too early.</exception>
    public static PackedHead Read(ReadOnlySpan<byte> stored)
    {
        var at = 0;
        var value = stored[at++];
        var (type, size) = ((value >> 4) & 7, value & 0xFL);
        for (var shift = 4; (value & 0x80) != 0; shift += 7)
        {
            value = stored[at++];
            size |= (long)(value & 0x7F) << shift;
        }

        return type switch
        {
            NamedDelta => new(default, size, GitId.Of(stored.Slice(at, GitId.Bytes)), null, at + GitId.Bytes),
            DistanceDelta => new(default, size, null, ReadDistance(stored, ref at), at),
            _ => new((GitObjectKind)type, size, null, null, at),
        };
    }

    /// <summary>Kind and size: four bits of the size in the first byte, seven in each that follows, least significant first.</summary>
    public static void Write(Stream stream, int type, long size)
    {
        var (first, rest) = ((type << 4) | (int)(size & 0xF), size >> 4);
        while (rest > 0)
        {
            stream.WriteByte((byte)(first | 0x80));
            (first, rest) = ((int)(rest & 0x7F), rest >> 7);
        }

        stream.WriteByte((byte)first);
    }

    private static long ReadDistance(ReadOnlySpan<byte> stored, ref int at)
    {
        var value = stored[at++];
        var distance = (long)(value & 0x7F);
        while ((value & 0x80) != 0)
        {
            value = stored[at++];
            distance = ((distance + 1) << 7) | (uint)(value & 0x7F);
        }

        return distance;
    }
}
