using System.Buffers.Binary;
using System.Text;

namespace Fairway.Statistics.Charts.Pictures;

/// <summary>Adds texts in UTF-8 to a PNG: <c>iTXt</c> chunks, not compressed, behind its header (PNG third edition, 11.3.3.4).</summary>
internal static class PngTexts
{
    /// <summary>Signature (8), and the header's length, name, 13 bytes and check sum.</summary>
    private const int AfterHeader = 8 + 4 + 4 + 13 + 4;

    private const uint Polynomial = 0xEDB88320;

    public static byte[] Add(byte[] png, ReadOnlySpan<(string Keyword, string Words)> texts)
    {
        using var result = new MemoryStream(png.Length + 1024);
        result.Write(png, 0, AfterHeader);
        foreach (var (keyword, words) in texts)
        {
            // Keyword, its end, no compression and its method, no language, no translated keyword.
            byte[] data = [.. "iTXt"u8, .. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(words)];
            WriteNumber(result, (uint)(data.Length - 4));
            result.Write(data);
            WriteNumber(result, CheckSum(data));
        }

        result.Write(png, AfterHeader, png.Length - AfterHeader);
        return result.ToArray();
    }

    private static void WriteNumber(MemoryStream to, uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        to.Write(bytes);
    }

    private static uint CheckSum(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var one in data)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
        }

        return ~sum;
    }
}
