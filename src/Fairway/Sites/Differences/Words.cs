using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Fairway.Sites.Differences;

/// <summary>
/// Cuts a text into words, spaces and signs; joined, they are the text. Cuts only between what readers see as letters (grapheme clusters), so a vowel sign,
/// an accent or the joiner in a Persian word stays with its letter. A script that writes no spaces is cut at every letter.
/// </summary>
internal static class Words
{
    // Between two letters or two digits these belong to the word: l'asile, 10,342, ۱۰٬۳۴۲ (Unicode standard annex 29, MidNumLet and its kin).
    private const string InWord = "'’ʼ״׳·";
    private const string InNumber = ".,'’٫٬";

    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        var last = Sort.None;
        for (var at = 0; at < text.Length;)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            var sort = SortOf(text, at);
            if (at > start && !Continues(text, last, sort, at, next))
            {
                words.Add(text[start..at]);
                start = at;
            }

            // A sign inside a word leaves the word open for what follows it.
            if (sort != Sort.Sign || at == start)
                last = sort;
            at = next;
        }

        if (start < text.Length)
            words.Add(text[start..]);
        return words.DrainToImmutable();
    }

    private static bool Continues(string text, Sort last, Sort sort, int at, int next) => (last, sort) switch
    {
        (Sort.Space, Sort.Space) => true,
        (Sort.Letter or Sort.Digit, Sort.Letter or Sort.Digit) => true,
        (Sort.Letter, Sort.Sign) => next == at + 1 && InWord.Contains(text[at]) && next < text.Length && SortOf(text, next) == Sort.Letter,
        (Sort.Digit, Sort.Sign) => next == at + 1 && InNumber.Contains(text[at]) && next < text.Length && SortOf(text, next) == Sort.Digit,
        _ => false,
    };

    private static Sort SortOf(string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        if (Rune.IsWhiteSpace(rune))
            return Sort.Space;
        if (Rune.IsDigit(rune))
            return Sort.Digit;
        if (IsWithoutSpaces(rune.Value))
            return Sort.Sign;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format => Sort.Letter,
            _ => Sort.Sign,
        };
    }

    // Thai, Lao, Burmese, Khmer, kana and Han.
    private static bool IsWithoutSpaces(int rune) => rune is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private enum Sort
    {
        None,
        Space,
        Letter,
        Digit,
        Sign,
    }
}
