using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fairway.Web.Reading.Feedback;

/// <summary>
/// What is kept of a reader's words. E-mail addresses, and numbers of six digits or more in any script (telephone numbers, dates of birth, numbers of cases and passports), with the
/// letters at them, are taken out before anything is stored, whatever the form asks for.
/// </summary>
internal static partial class FeedbackText
{
    private const int NonJoiner = 0x200c;
    private const int Joiner = 0x200d;

    /// <summary>In the place of what was taken out.</summary>
    public const string Removed = "[removed]";

    /// <summary>Without characters that cannot be seen or that turn the direction of others; line ends are <c>\n</c>. The joiners that Persian, Bengali and others are written with stay.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or Joiner or NonJoiner || (rune != Rune.ReplacementChar && !IsInvisible(Rune.GetUnicodeCategory(rune))))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    public static string WithoutPersonalData(string clean) => Number().Replace(Email().Replace(clean, Removed), Removed);

    private static bool IsInvisible(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex(@"[^\s@<>()\[\],;:]{1,64}@[^\s@<>()\[\],;:]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();

    /// <summary>Up to two signs stand between its digits, and a few letters right before and behind them.</summary>
    [GeneratedRegex(@"\p{L}{0,3}[+(]{0,2}\p{Nd}(?:[\s\-–./()]{0,2}\p{Nd}){5,}\p{L}{0,2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
