using System.Collections.Immutable;

namespace Fairway.Languages;

/// <summary>How a language writes numbers: the <c>numbers</c> of an entry of <c>languages.json</c>.</summary>
public sealed record NumberFormat
{
    /// <summary>Ten digits, from zero to nine; strings, since some scripts' digits lie beyond the basic plane.</summary>
    public required ImmutableArray<string> Digits { get; init; }

    public required string Decimal { get; init; }

    public required string Group { get; init; }

    /// <summary>Digits of the group next to the decimal separator.</summary>
    public int GroupSize { get; init; } = 3;

    /// <summary>Digits of the further groups: 2 where numbers are grouped by lakh and crore.</summary>
    public int FurtherGroupSize { get; init; } = 3;

    /// <summary>Digits that must stand before the first separator: 2 writes 1234 but 12,345.</summary>
    public int MinimumGroupingDigits { get; init; } = 1;

    /// <summary>Stands before the number; carries the invisible mark that keeps it there in a right-to-left script.</summary>
    public required string Plus { get; init; }

    /// <inheritdoc cref="Plus"/>
    public required string Minus { get; init; }

    public required string Percent { get; init; }

    /// <summary>Order of number and percent sign: <c>{0}</c> stands for the number, <c>%</c> for <see cref="Percent"/>.</summary>
    public required string PercentPattern { get; init; }
}
