using Lucene.Net.Analysis.Miscellaneous;

namespace Fairway.Search.Analysis;

/// <summary>The folding that holds in every language: Latin and Greek letters without diacritics, no apostrophes. Cyrillic й and ї, and Indic signs, are letters and stay.</summary>
public static class LetterFolding
{
    /// <summary>Most letters that one letter folds to, as the Lucene folding table states it.</summary>
    private const int LongestFold = 4;

    private static readonly TermRule _greek = Letters.Map("άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ");

    public static string Fold(string term)
    {
        if (term.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0)
            return term;

        var letters = term.ToCharArray();
        var folded = new char[letters.Length * LongestFold];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        var kept = 0;
        for (var i = 0; i < length; i++)
            if (folded[i] is not ('\'' or (>= '\u0300' and <= '\u036F')))
                folded[kept++] = folded[i];
        return _greek(new string(folded, 0, kept));
    }
}
