using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>The numbers of one measure, row by row. A missing one has no number and a reason.</summary>
public sealed class MeasureColumn(ImmutableArray<decimal> values, ImmutableArray<ValueStatus> statuses)
{
    public decimal? this[int row] => StatusWord.IsMissing(statuses[row]) ? null : values[row];

    /// <summary>Row by row; of a missing value, nothing to rely on.</summary>
    internal ReadOnlySpan<decimal> Values => values.AsSpan();

    internal ReadOnlySpan<ValueStatus> Statuses => statuses.AsSpan();

    /// <summary>Why the value is uncertain or missing.</summary>
    public ValueStatus Status(int row) => statuses[row];
}
