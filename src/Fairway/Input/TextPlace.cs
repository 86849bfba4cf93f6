namespace Fairway.Input;

/// <summary>A place in a text. LF, CRLF and CR each end a line.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
internal readonly record struct TextPlace(int Line, int Column)
{
    public static TextPlace Of(ReadOnlySpan<char> text, int index)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                (line, lineStart) = (line + 1, i + 1);
        }

        return new TextPlace(line, index - lineStart + 1);
    }
}
