using System.Buffers.Binary;
using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>Reads how large a picture is, from the first of its bytes alone. Nothing is decoded.</summary>
internal static class PictureSize
{
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <returns>Null where the bytes are no picture of the kind that its name says.</returns>
    public static (int Width, int Height)? Of(string name, ReadOnlySpan<byte> bytes) => name.EndsWith(PictureName.Png, StringComparison.Ordinal) ? OfPng(bytes) : OfJpeg(bytes);

    private static (int, int)? OfPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes.StartsWith(PngMark) && bytes[12..16].SequenceEqual("IHDR"u8)
            ? Checked(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    /// <summary>Segments follow each other by their lengths, up to the one of the frame (ISO/IEC 10918-1, B.2.2).</summary>
    private static (int, int)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8]))
            return null;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xff;)
        {
            var kind = bytes[at + 1];
            if (kind is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return Checked(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? Checked(uint width, uint height) => width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? ((int)width, (int)height) : null;
}
