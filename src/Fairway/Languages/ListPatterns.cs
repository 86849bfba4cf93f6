namespace Fairway.Languages;

/// <summary>How a language joins a list (UTS 35, part 2, section 11): each pattern holds <c>{0}</c>, then <c>{1}</c>.</summary>
/// <param name="Two">Of a list of two.</param>
/// <param name="Start">Between the first and the rest of a longer one.</param>
/// <param name="Middle">Between the ones in the middle.</param>
/// <param name="End">Before the last.</param>
public sealed record ListPatterns(string Two, string Start, string Middle, string End)
{
    /// <summary>The items in one phrase; empty for none.</summary>
    public string Join(IReadOnlyList<string> items)
    {
        switch (items.Count)
        {
            case 0:
                return "";
            case 1:
                return items[0];
            case 2:
                return Fill(Two, items[0], items[1]);
        }

        var text = Fill(End, items[^2], items[^1]);
        for (var i = items.Count - 3; i > 0; i--)
            text = Fill(Middle, items[i], text);
        return Fill(Start, items[0], text);
    }

    /// <summary>Whether a text holds <c>{0}</c> and then <c>{1}</c>, each once.</summary>
    public static bool IsPattern(string text)
    {
        var first = text.IndexOf("{0}", StringComparison.Ordinal);
        var second = text.IndexOf("{1}", StringComparison.Ordinal);
        return first >= 0 && second > first
            && text.LastIndexOf("{0}", StringComparison.Ordinal) == first
            && text.LastIndexOf("{1}", StringComparison.Ordinal) == second;
    }

    // Not string.Format: an item may hold braces.
    internal static string Fill(string pattern, string first, string second)
    {
        var one = pattern.IndexOf("{0}", StringComparison.Ordinal);
        var two = pattern.IndexOf("{1}", StringComparison.Ordinal);
        return string.Concat(pattern.AsSpan(0, one), first, string.Concat(pattern.AsSpan(one + 3, two - one - 3), second, pattern.AsSpan(two + 3)));
    }
}
