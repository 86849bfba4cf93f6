using System.Collections.Immutable;

namespace Fairway.Languages.Plurals;

/// <summary>When a number takes a category: any of some alternatives, each of which wants all of its relations.</summary>
internal sealed record PluralCondition(ImmutableArray<ImmutableArray<PluralRelation>> Alternatives)
{
    public bool Holds(in PluralOperands operands)
    {
        foreach (var relations in Alternatives)
        {
            if (AllHold(relations, operands))
                return true;
        }

        return false;
    }

    private static bool AllHold(ImmutableArray<PluralRelation> relations, in PluralOperands operands)
    {
        foreach (var relation in relations)
        {
            if (!relation.Holds(operands))
                return false;
        }

        return true;
    }
}
