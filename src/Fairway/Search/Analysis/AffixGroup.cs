using System.Collections.Immutable;

namespace Fairway.Search.Analysis;

/// <summary>Prefixes or endings of which a word has at most one.</summary>
/// <param name="LongestFirst">The affixes, longest first.</param>
/// <param name="Keep">Fewest letters that a word keeps without one.</param>
/// <param name="After">The letters of which one must stand before an ending of the group; empty for any.</param>
internal sealed record AffixGroup(ImmutableArray<string> LongestFirst, int Keep, string After)
{
    public const int UsualKeep = 3;

    public const int LeastKeep = 2;

    /// <summary>Null where there are no affixes or too few letters would be kept.</summary>
    public static AffixGroup? Of(IEnumerable<string> affixes, int keep, string? after)
    {
        ImmutableArray<string> sorted = [.. affixes.OrderByDescending(affix => affix.Length).ThenBy(affix => affix, StringComparer.Ordinal)];
        return sorted.IsEmpty || keep < LeastKeep ? null : new AffixGroup(sorted, keep, after ?? "");
    }

    /// <summary>The word without its longest prefix of these.</summary>
    public ReadOnlySpan<char> CutStart(ReadOnlySpan<char> word)
    {
        foreach (var prefix in LongestFirst)
            if (word.Length - prefix.Length >= Keep && word.StartsWith(prefix, StringComparison.Ordinal))
                return word[prefix.Length..];
        return word;
    }

    /// <summary>The word without its longest ending of these.</summary>
    public ReadOnlySpan<char> CutEnd(ReadOnlySpan<char> word)
    {
        foreach (var ending in LongestFirst)
            if (word.Length - ending.Length >= Keep && word.EndsWith(ending, StringComparison.Ordinal) && (After.Length == 0 || After.Contains(word[^(ending.Length + 1)], StringComparison.Ordinal)))
                return word[..^ending.Length];
        return word;
    }
}
