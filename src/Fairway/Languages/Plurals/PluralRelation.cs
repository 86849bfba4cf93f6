using System.Collections.Immutable;

namespace Fairway.Languages.Plurals;

/// <summary><c>n % 100 = 3..10,13</c>: whether an operand, or what is left of it, is one of some whole numbers.</summary>
internal sealed record PluralRelation(char Operand, long? Modulus, bool Negated, ImmutableArray<(long From, long To)> Ranges)
{
    public bool Holds(in PluralOperands operands)
    {
        var value = operands[Operand];
        if (Modulus is { } modulus)
            value %= modulus;
        return IsInRanges(value) != Negated;
    }

    private bool IsInRanges(decimal value)
    {
        foreach (var (from, to) in Ranges)
        {
            if (value >= from && value <= to && decimal.IsInteger(value))
                return true;
        }

        return false;
    }
}
