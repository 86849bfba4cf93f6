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

    /// <summary>Row by row, the words of each column of text; empty where there are none.</summary>
    public required FrozenDictionary<string, ImmutableArray<string>> Texts { get; init; }

    /// <summary>The first period that the data cover: that of the first row, or the declared beginning of a record of events.</summary>
    public required Period First { get; init; }

    /// <summary>The last period that the data cover: that of the last row, or the day to which events were recorded.</summary>
    public required Period Last { get; init; }

    /// <summary>The same rows, of a record that was kept up to a later day than its last event.</summary>
    internal DataTable WithLast(Period last) => new()
    {
        RowCount = RowCount,
        Grain = Grain,
        Periods = Periods,
        Statuses = Statuses,
        Measures = Measures,
        Dimensions = Dimensions,
        Texts = Texts,
        First = First,
        Last = last,
    };

    public Period PeriodOf(int row) => new(Grain, Periods[row]);
}
