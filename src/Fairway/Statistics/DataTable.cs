namespace Fairway.Statistics;

/// <summary>The rows of a dataset in typed columns, in key order.</summary>
public sealed class DataTable
{
    public required int RowCount { get; init; }
}
