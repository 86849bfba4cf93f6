using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Fairway.Input;

namespace Fairway.Statistics.Reading;

/// <summary>UTF-8, with or without a byte order mark. Any other encoding is refused by its name, for a wrong guess changes letters without a word.</summary>
internal static class CsvEncoding
{
    /// <summary>Bytes at the beginning in which zeros are counted.</summary>
    private const int Sample = 4_096;

    /// <summary>The bytes without their mark, known to be UTF-8. Null with a fault.</summary>
    public static ReadOnlyMemory<byte>? Check(byte[] bytes, string file, FaultList faults)
    {
        if (Wide(bytes) is { } wide)
        {
            faults.Error(file, 1, 1, "bad-encoding", $"The file is in {wide}, not in UTF-8. Save it as 'CSV UTF-8'.");
            return null;
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (Utf8.IsValid(bytes.AsSpan(start)))
            return bytes.AsMemory(start);
        Refuse(bytes, start, file, faults);
        return null;
    }

    /// <summary>The name of an encoding with two or four bytes for a letter; null for others.</summary>
    public static string? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
            return "UTF-32, little endian";
        if (bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
            return "UTF-32, big endian";
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return "UTF-16, little endian, which Excel calls Unicode text";
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return "UTF-16, big endian";
        Span<int> zeros = stackalloc int[4];
        var length = Math.Min(bytes.Length, Sample) / 4 * 4;
        for (var i = 0; i < length; i++)
            zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
        // Of plain letters, one byte is the letter and the others are zero.
        var most = length / 4 * 9 / 10;
        if (length < 8)
            return null;
        return (zeros[0] >= most, zeros[1] >= most, zeros[2] >= most, zeros[3] >= most) switch
        {
            (false, true, true, true) => "UTF-32, little endian",
            (true, true, true, false) => "UTF-32, big endian",
            (false, true, false, true) => "UTF-16, little endian",
            (true, false, true, false) => "UTF-16, big endian",
            _ => null,
        };
    }

    private static void Refuse(byte[] bytes, int start, string file, FaultList faults)
    {
        var (at, line, lineStart) = (start, 1, start);
        OperationStatus status;
        while ((status = Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length)) == OperationStatus.Done)
        {
            at += length;
            if (bytes[at - 1] == (byte)'\n')
                (line, lineStart) = (line + 1, at);
        }

        var column = Encoding.UTF8.GetCharCount(bytes, lineStart, at - lineStart) + 1;
        if (status == OperationStatus.NeedMoreData)
            faults.Error(file, line, column, "bad-encoding", "The file ends inside a letter: it is cut off. Download it again.");
        else
            faults.Error(file, line, column, "bad-encoding", string.Create(CultureInfo.InvariantCulture, $"The byte 0x{bytes[at]:X2} is not UTF-8.{Narrow(bytes, bytes[at])} Save the file as 'CSV UTF-8'."));
    }

    /// <summary>What the byte would be in the encoding in which most such files are.</summary>
    private static string Narrow(byte[] bytes, byte wrong)
    {
        if (bytes.AsSpan().IndexOfAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) >= 0)
            return "";
        var name = bytes.AsSpan().IndexOfAnyInRange<byte>(0x80, 0x9F) >= 0 ? "Windows-1252" : "Windows-1252 or ISO 8859-1";
        return $" In {name}, in which programs save CSV in Western Europe, it is '{CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([wrong])}'.";
    }
}
