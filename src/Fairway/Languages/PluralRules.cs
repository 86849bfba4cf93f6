using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Fairway.Languages.Plurals;

namespace Fairway.Languages;

/// <summary>CLDR plural rules of one language (UTS 35, part 3, section 5).</summary>
public sealed class PluralRules
{
    /// <summary>The category that every language has, for what no rule takes.</summary>
    public const string Other = "other";

    private readonly ImmutableArray<(string Category, PluralCondition Condition)> _cardinal;
    private readonly ImmutableArray<(string Category, PluralCondition Condition)> _ordinal;

    private PluralRules(ImmutableArray<(string, PluralCondition)> cardinal, ImmutableArray<(string, PluralCondition)> ordinal)
    {
        _cardinal = cardinal;
        _ordinal = ordinal;
        CardinalCategories = [.. cardinal.Select(rule => rule.Item1), Other];
        OrdinalCategories = [.. ordinal.Select(rule => rule.Item1), Other];
    }

    /// <summary>Every category that CLDR knows, in its order.</summary>
    public static ImmutableArray<string> AllCategories { get; } = ["zero", "one", "two", "few", "many", Other];

    /// <summary>The categories of this language for counts; <c>other</c> last.</summary>
    public ImmutableArray<string> CardinalCategories { get; }

    /// <summary>The categories of this language for positions; <c>other</c> last.</summary>
    public ImmutableArray<string> OrdinalCategories { get; }

    /// <summary>The category of a count. Trailing zeros count: in English 1 is <c>one</c>, 1.0 is <c>other</c>; pass what is written.</summary>
    /// <param name="number">As it is written.</param>
    /// <param name="exponent">Of ten, which a word stands for: 6 of "1.2 million", 0 for a number that is written out.</param>
    public string Cardinal(decimal number, int exponent = 0) => CategoryOf(_cardinal, number, exponent);

    /// <summary>The category of a position: 1st, 2nd, 3rd.</summary>
    public string Ordinal(decimal number) => CategoryOf(_ordinal, number, 0);

    /// <param name="cardinal">Conditions of CLDR by category, without <c>other</c>.</param>
    /// <param name="ordinal">The same for positions.</param>
    /// <param name="fault">When false: a sentence that says which rule is wrong and why.</param>
    public static bool TryParse(
        IReadOnlyDictionary<string, string> cardinal,
        IReadOnlyDictionary<string, string> ordinal,
        [NotNullWhen(true)] out PluralRules? rules,
        [NotNullWhen(false)] out string? fault)
    {
        rules = null;
        if (!TryParse(cardinal, out var cardinalRules, out fault) || !TryParse(ordinal, out var ordinalRules, out fault))
            return false;
        rules = new PluralRules(cardinalRules, ordinalRules);
        return true;
    }

    private static bool TryParse(
        IReadOnlyDictionary<string, string> texts, out ImmutableArray<(string, PluralCondition)> rules, [NotNullWhen(false)] out string? fault)
    {
        rules = [];
        if (texts.Keys.FirstOrDefault(category => category == Other || !AllCategories.Contains(category)) is { } unknown)
        {
            fault = $"'{unknown}' has no rule in CLDR: use zero, one, two, few, many; 'other' is for what is left.";
            return false;
        }

        foreach (var category in AllCategories.Where(texts.ContainsKey))
        {
            if (!PluralRuleParser.TryParse(texts[category], out var condition, out var reason))
            {
                fault = $"The rule for '{category}' cannot be read: {reason}.";
                return false;
            }

            rules = rules.Add((category, condition));
        }

        fault = null;
        return true;
    }

    private static string CategoryOf(ImmutableArray<(string Category, PluralCondition Condition)> rules, decimal number, int exponent)
    {
        var operands = new PluralOperands(number, exponent);
        foreach (var (category, condition) in rules)
        {
            if (condition.Holds(operands))
                return category;
        }

        return Other;
    }
}
