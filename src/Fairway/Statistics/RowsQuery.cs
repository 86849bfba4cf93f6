using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>A question for rows: period, grain, filters, order and page. What the explorer and the API ask.</summary>
public sealed record RowsQuery
{
    /// <summary>Most rows in one answer.</summary>
    public const int MaxLimit = 10_000;

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Grain Every { get; init; } = Grain.Day;

    /// <summary>Column name, with a minus before it for descending; the time column ascending when null.</summary>
    public string? Sort { get; init; }

    public int Limit { get; init; } = 1_000;

    public int Offset { get; init; }

    /// <summary>Column to the values that are kept, for columns that are not measures.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Where { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

public enum Grain
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>Rows in answer to a query.</summary>
/// <param name="Columns">Names, the time column first.</param>
/// <param name="Rows">Cells in the order of <paramref name="Columns"/>: an ISO day, month (2026-08), quarter (2026-Q3), ISO week's Sunday or year in the first; numbers or null after it.</param>
/// <param name="Total">How many rows the query has before limit and offset.</param>
public sealed record RowsResult(ImmutableArray<string> Columns, ImmutableArray<DataRow> Rows, int Total);

/// <param name="Period">The time cell as text.</param>
/// <param name="Values">Null where nothing was collected.</param>
/// <param name="Status">The most uncertain status in the row.</param>
public sealed record DataRow(string Period, ImmutableArray<decimal?> Values, ValueStatus Status);
