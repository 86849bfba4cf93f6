namespace Fairway.Search.Suggestions;

/// <summary>Words that fold alike.</summary>
/// <param name="Forms">Their exact forms.</param>
/// <param name="Letters">The set of letters of the folded form, several letters to a bit.</param>
internal sealed record WordEntry(string Folded, string[] Forms, ulong Letters)
{
    public static ulong LettersOf(string word)
    {
        var set = 0UL;
        foreach (var letter in word)
            set |= 1UL << (letter % 64);
        return set;
    }
}
