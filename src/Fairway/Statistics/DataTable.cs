using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>The rows of a dataset in typed columns, in key order.</summary>
public sealed class DataTable
{
    public required int RowCount { get; init; }

    public required Grain Grain { get; init; }

    /// <summary>Row by row, the number of its <see cref="Period"/> in <see cref="Grain"/>; never falling.</summary>
    public required ImmutableArray<int> Periods { get; init; }

    /// <summary>Row by row, how certain its values are.</summary>
    public required ImmutableArray<ValueStatus> Statuses { get; init; }

    public required FrozenDictionary<string, MeasureColumn> Measures { get; init; }

    public required FrozenDictionary<string, DimensionColumn> Dimensions { get; init; }

    /// <summary>First and last period of a table that has rows.</summary>
    public Period First => new(Grain, Periods[0]);

    public Period Last => new(Grain, Periods[^1]);

    public Period PeriodOf(int row) => new(Grain, Periods[row]);
}
