using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Fairway.Content.Translating;

namespace Fairway.Web.Desk.Translation;

/// <summary>What somebody typed for a unit, as it is kept: on one line, in NFC, without control characters.</summary>
internal static partial class UnitWords
{
    /// <summary>Null for nothing.</summary>
    public static string? Of(string? typed) =>
        typed is not null && Break().Replace(typed, " ").Trim().Normalize(NormalizationForm.FormC) is { Length: > 0 } words && words != PageWords.Untranslated ? words : null;

    /// <summary>Whose words each unit has when two have changed a translation at once.</summary>
    /// <param name="ids">Of all units.</param>
    /// <param name="before">What both began with.</param>
    /// <param name="mine">What was typed.</param>
    /// <param name="theirs">What was saved meanwhile.</param>
    /// <returns>The words, mine where both changed them, and those units.</returns>
    public static (ImmutableDictionary<string, string> Words, ImmutableArray<string> Clashes) Merge(
        IEnumerable<string> ids, ImmutableDictionary<string, string> before, ImmutableDictionary<string, string> mine, ImmutableDictionary<string, string> theirs)
    {
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var clashes = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids)
        {
            var (was, my, their) = (before.GetValueOrDefault(id), mine.GetValueOrDefault(id), theirs.GetValueOrDefault(id));
            if (my != was && their != was && my != their)
                clashes.Add(id);
            if ((my == was ? their : my) is { } chosen)
                words[id] = chosen;
        }

        return (words.ToImmutable(), clashes.ToImmutable());
    }

    [GeneratedRegex(@"\s*[\p{Cc}\u2028\u2029]+\s*")]
    private static partial Regex Break();
}
