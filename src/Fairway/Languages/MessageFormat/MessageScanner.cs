using System.Globalization;

namespace Fairway.Languages.MessageFormat;

/// <summary>A place in the text of a message, and the words and numbers of its syntax.</summary>
internal sealed class MessageScanner(string text)
{
    public int At { get; set; }

    public bool IsAtEnd => At >= text.Length;

    public char Current => text[At];

    /// <summary>The character after the current one; NUL at the end.</summary>
    public char Next => At + 1 < text.Length ? text[At + 1] : '\0';

    /// <summary>Letters, digits and <c>_</c>: narrower than ICU's identifiers by symbols that nobody uses.</summary>
    public string ReadWord()
    {
        SkipSpace();
        var start = At;
        while (!IsAtEnd && (char.IsLetterOrDigit(Current) || Current == '_'))
            At++;
        return text[start..At];
    }

    public decimal? ReadNumber()
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        SkipSpace();
        var start = At;
        while (!IsAtEnd && (char.IsAsciiDigit(Current) || Current is '-' or '.'))
            At++;
        return decimal.TryParse(text.AsSpan(start, At - start), Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>What stands before the next closing brace; all that is left where there is none.</summary>
    public string ReadToBrace()
    {
        var end = text.IndexOf('}', At);
        var read = text[At..(end < 0 ? text.Length : end)].Trim();
        At = end < 0 ? text.Length : end;
        return read;
    }

    /// <summary>Passes over space and the character, if it comes next.</summary>
    public bool Take(char expected)
    {
        SkipSpace();
        return TakeHere(expected);
    }

    public bool TakeHere(char expected)
    {
        if (IsAtEnd || Current != expected)
            return false;
        At++;
        return true;
    }

    public bool Take(string expected)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, At, expected, 0, expected.Length) != 0)
            return false;
        At += expected.Length;
        return true;
    }

    // Pattern_White_Space of Unicode: the direction marks too, since editors of right-to-left texts insert them.
    private void SkipSpace()
    {
        while (!IsAtEnd && Current is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u200e' or '\u200f' or '\u2028' or '\u2029')
            At++;
    }
}
