namespace Fairway.Web.Desk.Writing;

/// <summary>What somebody typed, before it becomes part of a file.</summary>
internal static class TypedText
{
    /// <summary>Whether it holds a character that no file of the content tree may hold.</summary>
    public static bool IsUnfit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF' or '\uFEFF' or '\u2028' or '\u2029' || (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t')))
                return true;
        }

        return false;
    }

    /// <summary>On one line, without white space around it.</summary>
    public static string Line(string? text) => string.Join(' ', (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();
}
