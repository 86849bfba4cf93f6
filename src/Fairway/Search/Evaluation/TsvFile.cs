using System.Globalization;
using System.Text;

namespace Fairway.Search.Evaluation;

/// <summary>
/// A text file of lines with fields between tabs, without headings. A field with a tab, a line end or a quotation mark may stand between quotation marks, with every mark in it
/// doubled, as spreadsheets write it; one that only begins with a quotation mark is taken as it stands.
/// </summary>
/// <param name="Name">As faults name it.</param>
public sealed record TsvFile(string Name, string Text)
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TsvFile Open(string path)
    {
        try
        {
            return new TsvFile(path, File.ReadAllText(path, _strict));
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException($"'{path}' is not UTF-8. Save the file with the encoding UTF-8.", exception);
        }
    }

    /// <summary>The lines that have one field for each name. Every other line is a fault, and so is a file without lines.</summary>
    internal IEnumerable<(int Line, string[] Fields)> Rows(string[] names, List<TestCollectionFault> faults)
    {
        if (Text.Length == 0)
            faults.Add(new TestCollectionFault(Name, 1, $"The file is empty. Write lines of {string.Join("<TAB>", names)}."));

        var line = 1;
        for (var start = 0; start < Text.Length;)
        {
            var (fields, next) = ReadLine(start);
            if (fields.Length == names.Length)
                yield return (line, fields);
            else
                faults.Add(new TestCollectionFault(Name, line, string.Create(
                    CultureInfo.InvariantCulture, $"The line has {fields.Length} field{(fields.Length == 1 ? "" : "s")} instead of {names.Length}. Write {string.Join("<TAB>", names)}.")));
            line += Text.AsSpan(start, next - start).Count('\n');
            start = next;
        }
    }

    private (string[] Fields, int Next) ReadLine(int start)
    {
        var fields = new List<string>();
        while (true)
        {
            var close = QuotedEnd(start);
            var end = close is null ? PlainEnd(start) : close.Value + 1;
            fields.Add(close is null ? Text[start..end] : Text[(start + 1)..close.Value].Replace("\"\"", "\"", StringComparison.Ordinal));
            if (end >= Text.Length || Text[end] != '\t')
                return ([.. fields], Text.IndexOf('\n', end) is var lineEnd && lineEnd < 0 ? Text.Length : lineEnd + 1);
            start = end + 1;
        }
    }

    private int PlainEnd(int start)
    {
        var length = Text.AsSpan(start).IndexOfAny('\t', '\n');
        var end = length < 0 ? Text.Length : start + length;
        return end > start && Text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The quotation mark that ends a field which begins with one; null if the field is not quoted.</summary>
    private int? QuotedEnd(int open)
    {
        if (open >= Text.Length || Text[open] != '"')
            return null;
        for (var mark = Text.IndexOf('"', open + 1); mark >= 0; mark = Text.IndexOf('"', mark + 2))
        {
            var next = mark + 1 < Text.Length ? Text[mark + 1] : '\n';
            if (next != '"')
                return next is '\t' or '\n' or '\r' ? mark : null;
        }

        return null;
    }
}
