using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Fairway.Input;

/// <summary>Turns the bytes of a file into text, or says why they are none. A byte order mark at the start is allowed and left out.</summary>
public static class Utf8Text
{
    /// <summary>Longest line in bytes; a long paragraph written on one line has a tenth of it.</summary>
    public const int MaxLineBytes = 64 * 1024;

    private static readonly SearchValues<char> AsciiControls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r'))]);

    /// <summary>Reads a file of a tree, whose size is checked before a byte of it is read.</summary>
    /// <returns>Null when it is no text; a fault says why.</returns>
    public static string? Read(FileTree files, TreeFile file, int maxBytes, FaultList faults, CancellationToken cancellationToken) =>
        ReadBytes(files, file, maxBytes, faults, cancellationToken) is { } bytes ? Decode(bytes, file.Path, faults) : null;

    /// <summary>The bytes of a file of a tree, whose size is checked before a byte of it is read.</summary>
    /// <returns>Null when it is too large; a fault says so.</returns>
    public static byte[]? ReadBytes(FileTree files, TreeFile file, int maxBytes, FaultList faults, CancellationToken cancellationToken)
    {
        if (file.Length <= maxBytes)
            return files.Read(file.Path, cancellationToken);

        faults.Error(
            file.Path, 1, 1, "file-too-large",
            string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length} bytes; the most is {maxBytes}. Shorten it, or split it."));
        return null;
    }

    /// <inheritdoc cref="Read"/>
    public static string? Decode(ReadOnlySpan<byte> bytes, string file, FaultList faults)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (LongLine(bytes) is { } line)
        {
            faults.Error(file, line, 1, "line-too-long", string.Create(CultureInfo.InvariantCulture, $"The line has more than {MaxLineBytes} bytes. Break it into shorter lines."));
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            var valid = Encoding.UTF8.GetString(bytes[..ValidLength(bytes)]);
            Refuse(valid, valid.Length, "bad-encoding", "This is not UTF-8. Save the file with the encoding UTF-8.");
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        var forbidden = Forbidden(text);
        if (forbidden < 0)
            return text;
        Refuse(text, forbidden, "control-character", $"Here is an invisible character, U+{(int)text[forbidden]:X4}, that texts may not hold. Delete it.");
        return null;

        void Refuse(string before, int index, string code, string message)
        {
            var place = TextPlace.Of(before, index);
            faults.Error(file, place.Line, place.Column, code, message);
        }
    }

    /// <summary>
    /// Where the first character stands that nobody sees and that may not be there: a control character but tab and line ends, a separator that YAML takes
    /// for a line end (U+2028, U+2029), a byte order mark inside the text, one of the two code points that are no characters. Three vectorized passes, since
    /// one set of all of them is several times slower on Arabic script.
    /// </summary>
    private static int Forbidden(ReadOnlySpan<char> text)
    {
        int[] found =
        [
            text.IndexOfAny(AsciiControls),
            text.IndexOfAnyInRange('\u0080', '\u009F'),
            text.IndexOfAny(['\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']),
        ];
        return found.Max() < 0 ? -1 : found.Where(index => index >= 0).Min();
    }

    private static int? LongLine(ReadOnlySpan<byte> bytes)
    {
        for (var line = 1; bytes.Length > MaxLineBytes; line++)
        {
            var length = bytes[..(MaxLineBytes + 1)].IndexOf((byte)'\n');
            if (length < 0)
                return line;
            bytes = bytes[(length + 1)..];
        }

        return null;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == OperationStatus.Done)
            length += consumed;
        return length;
    }
}
