using System.Buffers;
using System.Globalization;

namespace Fairway.Search.Passages;

/// <summary>Where a text can be cut: after sentences, between words, and at worst between characters as readers see them.</summary>
internal static class TextBreaks
{
    /// <summary>How far a cut moves to stand between words; a longer word is cut.</summary>
    private const int LongestWord = 60;

    private static readonly SearchValues<char> _sentenceEnds = SearchValues.Create(".!?؟۔।॥。！？።፧…\n");

    /// <summary>Start of the sentence that the position is in.</summary>
    public static int SentenceStart(string text, int position)
    {
        var end = position;
        while ((end = text.AsSpan(0, end).LastIndexOfAny(_sentenceEnds)) >= 0)
            if (EndsSentence(text, end))
                return SkipSpace(text, end + 1, position);
        return SkipSpace(text, 0, position);
    }

    /// <summary>End of the last sentence that ends within the range; its start if none does.</summary>
    public static int LastSentenceEnd(string text, int start, int limit)
    {
        var end = limit;
        while (end > start && (end = start + text.AsSpan(start, end - start).LastIndexOfAny(_sentenceEnds)) >= start)
            if (EndsSentence(text, end))
                return end + 1;
        return start;
    }

    /// <summary>The last place at or before the position where no word is cut.</summary>
    public static int WordBreakBefore(string text, int position, int least)
    {
        if (position >= text.Length)
            return text.Length;
        for (var i = position; i > Math.Max(least, position - LongestWord); i--)
            if (char.IsWhiteSpace(text[i]) || char.IsWhiteSpace(text[i - 1]))
                return i;
        while (position > least && !IsCharacterStart(text, position))
            position--;
        return position;
    }

    /// <summary>The first place at or after the position where no word is cut.</summary>
    public static int WordBreakAfter(string text, int position, int most)
    {
        for (var i = position; i < Math.Min(most, position + LongestWord); i++)
            if (i == 0 || char.IsWhiteSpace(text[i - 1]))
                return i;
        while (position < most && !IsCharacterStart(text, position))
            position++;
        return position;
    }

    private static bool EndsSentence(string text, int end) =>
        end + 1 >= text.Length || text[end] is '\n' or '。' or '！' or '？' || char.IsWhiteSpace(text[end + 1]);

    private static int SkipSpace(string text, int start, int limit)
    {
        while (start < limit && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static bool IsCharacterStart(string text, int position) =>
        !char.IsLowSurrogate(text[position])
        && CharUnicodeInfo.GetUnicodeCategory(text, position)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
