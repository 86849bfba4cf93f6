using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>Rows in answer to a query.</summary>
/// <param name="Columns">The time column first, then those of <see cref="DataRow.Words"/>, then those of <see cref="DataRow.Values"/>.</param>
/// <param name="Rows">In the order and of the page that was asked for.</param>
/// <param name="Total">How many rows the query has before limit and offset.</param>
public sealed record RowsResult(ImmutableArray<RowColumn> Columns, ImmutableArray<DataRow> Rows, int Total);

/// <param name="Definition">Null for the time column.</param>
public sealed record RowColumn(string Name, DatasetColumn? Definition)
{
    public bool IsMeasure => Definition?.Role == ColumnRole.Measure;
}

/// <param name="Period">
/// The time cell as text: an ISO day, month (2026-08), quarter (2026-Q3), a week's Sunday or a year; of a sum over all the time, its first and last
/// day (2018-01-01/2026-08-20).
/// </param>
/// <param name="Values">Null where nothing was collected, or for a part of the period nothing was.</param>
/// <param name="Status">The most uncertain status in the row.</param>
public sealed record DataRow(string Period, ImmutableArray<decimal?> Values, ValueStatus Status)
{
    /// <summary>The words of dimensions and, of rows that are not added up, of texts and of the row's status.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Why each value is uncertain or missing, in the order of <see cref="Values"/>. Of a sum, the most uncertain.</summary>
    public ImmutableArray<ValueStatus> Statuses { get; init; } = [];

    /// <summary>False where the data, or the query's own days, hold only a part of the period: its sums are not those of the whole.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>First day that the row takes in.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day that the row takes in.</summary>
    public DateOnly To { get; init; }
}

/// <summary>Either rows or what was wrong with the question.</summary>
/// <param name="ProblemCode">Stable; listed at <see cref="DatasetRows.Query"/>.</param>
/// <param name="Problem">A sentence: what is wrong, and what may be asked instead.</param>
/// <param name="Parameter">Which part of the question is at fault, as the API calls it.</param>
public sealed record RowsAnswer(RowsResult? Rows, string? ProblemCode, string? Problem, string? Parameter);
