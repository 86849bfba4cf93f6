namespace Fairway.Search.Analysis;

/// <summary>
/// Takes plural, comparative, pronoun and indefinite endings and the prefixes of the verb from folded Persian words, longest first, once each; what is left keeps at
/// least three letters. So مهاجرتهای, written without its joiner, meets مهاجرت.
/// </summary>
internal static class PersianStemming
{
    private const int ShortestStem = 3;

    private static readonly string[] _prefixes = ["نمی", "می"];

    private static readonly string[] _endings = ["هایشان", "هایمان", "هایی", "های", "هایم", "ترین", "گان", "ها", "تر", "ان", "ات", "ین", "ی"];

    public static string Stem(string term)
    {
        foreach (var prefix in _prefixes)
        {
            if (term.Length - prefix.Length < ShortestStem || !term.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            term = term[prefix.Length..];
            break;
        }

        foreach (var ending in _endings)
            if (term.Length - ending.Length >= ShortestStem && term.EndsWith(ending, StringComparison.Ordinal))
                return term[..^ending.Length];
        return term;
    }
}
