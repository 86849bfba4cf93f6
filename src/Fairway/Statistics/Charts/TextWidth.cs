using System.Globalization;
using System.Text;

namespace Fairway.Statistics.Charts;

/// <summary>
/// About how wide words are, in ems of Noto fonts, rather too wide than too narrow: SVG does not break lines, and this program has no fonts. A test measures
/// the words of every chart in a browser.
/// </summary>
internal static class TextWidth
{
    public static double Ems(string text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    private static double Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        UnicodeCategory.SpacingCombiningMark => 0.35,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherPunctuation => 0.29,
        UnicodeCategory.UppercaseLetter => 0.68,
        UnicodeCategory.DecimalDigitNumber => 0.59,
        _ => OfScript(rune.Value),
    };

    private static double OfScript(int letter) => letter switch
    {
        >= 0x1200 and <= 0x139F => 0.82,
        >= 0x0900 and <= 0x0DFF => 0.68,
        >= 0x0600 and <= 0x08FF => 0.53,
        _ => 0.56,
    };
}
