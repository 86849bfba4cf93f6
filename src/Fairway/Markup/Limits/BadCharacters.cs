using System.Buffers;
using System.Globalization;

namespace Fairway.Markup.Limits;

/// <summary>Characters that neither HTML nor XML can hold: control characters but for tab and line ends, halves of pairs, and the two noncharacters.</summary>
internal static class BadCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsSuspect)]);

    /// <summary>The index of the first; −1 for none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny(Suspects); i >= 0 && i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny(Suspects);
            if (next < 0)
                return -1;
            i += next;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }

    public static string Describe(char character) => string.Create(
        CultureInfo.InvariantCulture, $"The character U+{(int)character:X4} cannot be shown. Take it away.");

    private static bool IsSuspect(char character) =>
        (char.IsControl(character) && character is not ('\t' or '\n' or '\r')) || char.IsSurrogate(character) || character >= '\ufffe';
}
