namespace Fairway.Search.Analysis;

/// <summary>Ge'ez letters that are read alike and therefore written for one another.</summary>
public static class GeezFolding
{
    private const int VowelsOfAConsonant = 7;

    private static readonly TermRule _amharicConsonants = Consonants("ሠሰ ፀጸ ሐሀ ኀሀ ኸሀ ዐአ");

    private static readonly TermRule _amharicVowels = Letters.Map("ሃሀ ኣአ");

    private static readonly TermRule _tigrinyaConsonants = Consonants("ሠሰ ፀጸ ኀሐ");

    private static readonly TermRule _tigrinyaVowels = Letters.Map("ኣአ");

    /// <summary>Amharic reads ሀ, ሐ, ኀ and ኸ alike, so አ and ዐ, ሰ and ሠ, ጸ and ፀ; and in the first two groups the first vowel as the fourth.</summary>
    public static string FoldAmharic(string term) => _amharicVowels(_amharicConsonants(term));

    /// <summary>Tigrinya tells ሀ from ሐ, and አ from ዐ.</summary>
    public static string FoldTigrinya(string term) => _tigrinyaVowels(_tigrinyaConsonants(term));

    /// <summary>Pairs of consonants in their first vowel; the other six follow in Unicode's order.</summary>
    private static TermRule Consonants(string pairs) => Letters.Map(string.Join(' ',
        from pair in pairs.Split(' ')
        from vowel in Enumerable.Range(0, VowelsOfAConsonant)
        select $"{(char)(pair[0] + vowel)}{(char)(pair[1] + vowel)}"));
}
