using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>The rows of an answer before they are put in order and cut: only those that are shown are written out.</summary>
internal abstract class RowSet(DataTable table, ImmutableArray<string> measures)
{
    protected DataTable Table { get; } = table;

    /// <summary>Measures that have values here, by place.</summary>
    public ImmutableArray<string> Measures { get; } = measures;

    public abstract int Count { get; }

    /// <summary>Rises with time.</summary>
    public abstract int TimeOf(int index);

    /// <summary>The row of the table whose words it has; -1 where it has none.</summary>
    public abstract int RowOf(int index);

    /// <summary>Meaningless where the status is of a missing value.</summary>
    public abstract decimal ValueOf(int index, int measure);

    public abstract ValueStatus StatusOf(int index, int measure);

    /// <summary>Null where the value is missing.</summary>
    public decimal? KnownValueOf(int index, int measure) => StatusWord.IsMissing(StatusOf(index, measure)) ? null : ValueOf(index, measure);

    /// <param name="words">Columns whose words the row shows.</param>
    /// <param name="shown">Places of the measures that it shows.</param>
    public DataRow Write(int index, ImmutableArray<DatasetColumn> words, ImmutableArray<int> shown)
    {
        var row = RowOf(index);
        ImmutableArray<ValueStatus> statuses = [.. shown.Select(measure => StatusOf(index, measure))];
        return Dated(index, new("", [.. shown.Select(measure => KnownValueOf(index, measure))], statuses.Aggregate(ValueStatus.Final, StatusWord.MostUncertain))
        {
            Words = [.. words.Select(column => TableCells.Write(Table, column, row))],
            Statuses = statuses,
        });
    }

    /// <summary>Says of which period it is.</summary>
    protected abstract DataRow Dated(int index, DataRow row);
}
