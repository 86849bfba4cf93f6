namespace Fairway.Search.Analysis;

/// <summary>
/// Ethiopic letters parted into a consonant and a vowel, so that an ending that begins with a vowel is seen: ቤቶች is ቤት and ኦች. A consonant is written as its sixth letter, a vowel
/// as the letter of አ that has it, and the sixth vowel not at all.
/// </summary>
internal static class GeezSyllables
{
    /// <summary>Vowels of a consonant that are parted; an eighth, with a w between, stays whole.</summary>
    public const int Vowels = 7;

    private const int Row = 8;

    private const int NoVowel = 5;

    private const char FirstLetter = 'ሀ';

    private const char LastLetter = 'ፗ';

    private const char GlottalRow = 'አ';

    private const char Glottal = (char)(GlottalRow + NoVowel);

    public static bool IsFirst(string consonant) => consonant.Length == 1 && consonant[0] is >= FirstLetter and <= LastLetter && (consonant[0] - FirstLetter) % Row == 0;

    public static bool Has(ReadOnlySpan<char> word) => word.IndexOfAnyInRange(FirstLetter, LastLetter) >= 0;

    public static string Part(ReadOnlySpan<char> word) => Part(word, bareVowels: false);

    /// <summary>The ending as it is in parted words; there a letter of አ is a bare vowel, but for እ.</summary>
    public static string PartEnding(string ending) => Part(ending, bareVowels: true);

    public static string Join(ReadOnlySpan<char> parted)
    {
        Span<char> word = parted.Length <= 256 ? stackalloc char[parted.Length] : new char[parted.Length];
        var length = 0;
        foreach (var letter in parted)
        {
            if (IsVowel(letter) && length > 0 && word[length - 1] is >= FirstLetter and <= LastLetter && Order(word[length - 1]) == NoVowel)
                word[length - 1] = (char)(word[length - 1] - NoVowel + Order(letter));
            else
                word[length++] = letter;
        }

        return word[..length].ToString();
    }

    private static string Part(ReadOnlySpan<char> word, bool bareVowels)
    {
        Span<char> parted = word.Length <= 128 ? stackalloc char[2 * word.Length] : new char[2 * word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (letter is < FirstLetter or > LastLetter || Order(letter) is NoVowel or Vowels || (bareVowels && IsVowel(letter)))
            {
                parted[length++] = letter;
                continue;
            }

            parted[length++] = (char)(letter - Order(letter) + NoVowel);
            parted[length++] = (char)(GlottalRow + Order(letter));
        }

        return parted[..length].ToString();
    }

    private static int Order(char letter) => (letter - FirstLetter) % Row;

    private static bool IsVowel(char letter) => letter is >= GlottalRow and < (char)(GlottalRow + Vowels) && letter != Glottal;
}
