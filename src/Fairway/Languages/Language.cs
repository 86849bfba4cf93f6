using System.Collections.Immutable;

namespace Fairway.Languages;

/// <summary>How one language is named, directed, counted and dated: one entry of <c>languages.json</c>.</summary>
public sealed class Language
{
    public required LanguageTag Tag
    {
        get;
        init
        {
            field = value;
            NameOrder = new NameOrder(value);
        }
    }

    /// <summary>The language's own name for itself.</summary>
    public required string Endonym { get; init; }

    /// <summary>Its name in English, for editors and logs.</summary>
    public required string EnglishName { get; init; }

    public required TextDirection Direction { get; init; }

    /// <summary>The value of HTML's <c>dir</c>: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Dir => Direction == TextDirection.RightToLeft ? "rtl" : "ltr";

    /// <summary>Other tags that readers and browsers use for it.</summary>
    public ImmutableArray<LanguageTag> Aliases { get; init; } = [];

    /// <summary>Languages that its readers can most likely read too, the nearest first: named to them where a page is not there in theirs.</summary>
    public ImmutableArray<LanguageTag> Fallbacks { get; init; } = [];

    /// <summary>How its letters are set; null for as the stylesheet sets every language.</summary>
    public Typography? Typography { get; init; }

    /// <summary>Writes numbers in this language's digits and separators.</summary>
    public required NumberWriter Numbers { get; init; }

    /// <summary>Writes dates in this language's words and order.</summary>
    public required DateWriter Dates { get; init; }

    public required ListPatterns Lists { get; init; }

    /// <summary>Quotation marks, opening and closing.</summary>
    public required (string Open, string Close) Quotes { get; init; }

    /// <summary>Which of zero, one, two, few, many, other a number takes.</summary>
    public required PluralRules Plurals { get; init; }

    /// <summary>Puts names in the order in which this language's dictionaries have them.</summary>
    public IComparer<string> NameOrder { get; private init; } = null!;

    /// <summary>Joins items as "a, b and c" in this language.</summary>
    public string List(IReadOnlyList<string> items) => Lists.Join(items);

    public override string ToString() => Tag.Value;
}
