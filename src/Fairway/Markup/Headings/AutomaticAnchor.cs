using System.Globalization;
using System.Text;

namespace Fairway.Markup.Headings;

/// <summary>Makes an anchor of a heading's words: letters, marks and digits of any script, in lower case, a hyphen for all between them.</summary>
internal static class AutomaticAnchor
{
    public static string Of(string words)
    {
        var anchor = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsKept(rune))
                anchor.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (anchor.Length > 0 && anchor[^1] != '-' && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                anchor.Append('-');
        }

        return anchor.ToString().TrimEnd('-');
    }

    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
