namespace Fairway.Input;

/// <summary>A file cut into the fields between its first two lines <c>---</c> and the text after them.</summary>
/// <param name="Fields">YAML.</param>
/// <param name="FieldsLine">The file's line on which the fields start, from 1.</param>
/// <param name="Body">What follows.</param>
/// <param name="BodyLine">The file's line on which the body starts, from 1.</param>
public readonly record struct FrontMatter(string Fields, int FieldsLine, string Body, int BodyLine)
{
    /// <returns>Null when the file does not start with such fields; a fault says so.</returns>
    public static FrontMatter? Split(string text, string file, FaultList faults)
    {
        var fields = NextLine(text, 0, out var isMark);
        if (!isMark)
        {
            faults.Error(file, 1, 1, "front-matter", "The file does not start with its fields. Write a line '---', the title and the other fields, and a second line '---'.");
            return null;
        }

        var line = 2;
        for (var start = fields; start < text.Length; line++)
        {
            var next = NextLine(text, start, out isMark);
            if (isMark)
                return new FrontMatter(text[fields..start], 2, text[next..], line + 1);
            start = next;
        }

        faults.Error(file, 1, 1, "front-matter", "The fields that start here do not end. Write a line '---' after the last of them.");
        return null;
    }

    /// <summary>Where the line after the one at <paramref name="start"/> begins, and whether that one is <c>---</c>.</summary>
    private static int NextLine(string text, int start, out bool isMark)
    {
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        var end = length < 0 ? text.Length : start + length;
        isMark = text.AsSpan(start, end - start).TrimEnd() is "---";
        if (end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n')
            end++;
        return Math.Min(end + 1, text.Length);
    }
}
