using System.Collections.Frozen;

namespace Fairway.Search.Analysis;

/// <summary>Articles and pronouns that lose their vowel before a word and are written onto it.</summary>
internal static class Elision
{
    /// <summary>Without one of those parts before the first apostrophe: l'asile and d'asile as asile.</summary>
    public static TermRule Of(IEnumerable<string> parts)
    {
        var elided = parts.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        return term => term.IndexOf('\'', StringComparison.Ordinal) is > 0 and var at && elided.Contains(term.AsSpan(0, at)) ? term[(at + 1)..] : term;
    }
}
