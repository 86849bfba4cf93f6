using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fairway.Search.Analysis;

/// <summary>The exact form that holds in every script: one way of encoding what was written, and nothing that is not seen.</summary>
public static class ExactForm
{
    private const char Tatweel = 'ـ';

    private static readonly SearchValues<char> _plainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>
    /// NFKC, lower case, decimal digits of every script as 0-9 without grouping, one apostrophe; without tatweel, short vowels of Arabic and points of Hebrew,
    /// joiners, direction marks, soft hyphens and variation selectors. Vowel signs of Indic scripts are letters and stay.
    /// </summary>
    public static string Of(string word)
    {
        if (word.AsSpan().IndexOfAnyExcept(_plainLetters) < 0)
            return word.ToLowerInvariant();

        var normal = word.Normalize(NormalizationForm.FormKC);
        var term = new StringBuilder(normal.Length);
        foreach (var rune in normal.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
                term.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (!IsUnseen(rune))
                AppendLower(term, rune);
        }

        return Acronym(Ungrouped(term.ToString()));
    }

    /// <summary>Marks that readers neither see nor type.</summary>
    private static bool IsUnseen(Rune rune) => rune.Value is Tatweel
        or (>= 0x0591 and <= 0x05C7)
        or (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06DC) or (>= 0x06DF and <= 0x06E4) or 0x06E7 or 0x06E8 or (>= 0x06EA and <= 0x06ED)
        or (>= 0xFE00 and <= 0xFE0F)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static void AppendLower(StringBuilder term, Rune rune)
    {
        var lower = rune.Value switch
        {
            'İ' => new Rune('i'),
            'ς' => new Rune('σ'),
            '’' or '‘' or 'ʼ' or 'ʻ' => new Rune('\''),
            _ => Rune.ToLowerInvariant(rune),
        };
        Span<char> units = stackalloc char[2];
        term.Append(units[..lower.EncodeToUtf16(units)]);
    }

    /// <summary>9,099 and 9٬099 as 9099; 12.5 stays.</summary>
    private static string Ungrouped(string term)
    {
        if (term.AsSpan().IndexOfAny(",٬'") < 1 || !char.IsAsciiDigit(term[0]))
            return term;
        return string.Concat(term.Where((c, i) => c is not (',' or '٬' or '\'') || !IsGroup(term, i + 1)));
    }

    private static bool IsGroup(string term, int start) =>
        term.Length - start >= 3 && term.AsSpan(start, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (term.Length - start == 3 || !char.IsAsciiDigit(term[start + 3]));

    /// <summary>u.k as uk: single letters between stops.</summary>
    private static string Acronym(string term)
    {
        if (term.Length < 3 || term.Length % 2 == 0 || !term.Contains('.', StringComparison.Ordinal))
            return term;
        for (var i = 0; i < term.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(term[i]) : term[i] != '.')
                return term;
        return term.Replace(".", "", StringComparison.Ordinal);
    }
}
