using System.Globalization;

namespace Fairway.Languages;

/// <summary>
/// The order of names in lists of a language, as its dictionaries have it (CLDR's collation, from the platform's ICU): é beside e, and ç a letter of its own where it is one. Names that
/// it cannot tell apart have the order of their letters, so that a list has one order. A language that the platform does not know has the order that is common to all.
/// </summary>
internal sealed class NameOrder(LanguageTag tag) : IComparer<string>
{
    private readonly CompareInfo _collation = Culture(tag).CompareInfo;

    public int Compare(string? x, string? y) => _collation.Compare(x, y, CompareOptions.None) is var order and not 0 ? order : string.CompareOrdinal(x, y);

    private static CultureInfo Culture(LanguageTag tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag.Value);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
