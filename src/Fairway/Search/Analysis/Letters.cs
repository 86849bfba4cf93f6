using System.Collections.Frozen;

namespace Fairway.Search.Analysis;

/// <summary>Tables of letters that stand for one another.</summary>
public static class Letters
{
    /// <summary>What a letter becomes that is dropped.</summary>
    public const char Nothing = '\0';

    /// <summary>A rule from pairs of letters parted by spaces: <c>كک</c> turns the first into the second; a single letter is dropped.</summary>
    public static TermRule Map(string pairs) => Map(pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : Nothing));

    /// <summary>A rule from letters to what they become.</summary>
    public static TermRule Map(IReadOnlyDictionary<char, char> letters)
    {
        var table = letters.ToFrozenDictionary();
        return term => Apply(table, term);
    }

    private static string Apply(FrozenDictionary<char, char> table, string term)
    {
        var first = 0;
        while (first < term.Length && !table.ContainsKey(term[first]))
            first++;
        if (first == term.Length)
            return term;

        Span<char> mapped = term.Length <= 256 ? stackalloc char[term.Length] : new char[term.Length];
        var length = 0;
        foreach (var letter in term)
        {
            var to = table.GetValueOrDefault(letter, letter);
            if (to != Nothing)
                mapped[length++] = to;
        }

        return mapped[..length].ToString();
    }
}
