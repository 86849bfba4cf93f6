using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>A question for rows: period, grain, filters, order and page. What the explorer and the API ask.</summary>
public sealed record RowsQuery
{
    /// <summary>Most rows in one answer.</summary>
    public const int MaxLimit = 10_000;

    /// <summary>Most words that are kept of one column.</summary>
    public const int MaxWords = 100;

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Rows of a longer period are sums. A period shorter than those of the dataset cannot be asked for.</summary>
    public Grain Every { get; init; } = Grain.Day;

    /// <summary>Column name, with a minus before it for descending; the time column ascending when null.</summary>
    public string? Sort { get; init; }

    public int Limit { get; init; } = 1_000;

    public int Offset { get; init; }

    /// <summary>Column to the values that are kept, for columns that are not measures.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Where { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

/// <summary>Rows in answer to a query.</summary>
/// <param name="Columns">Names, the time column first, then the measures.</param>
/// <param name="Rows">Cells in the order of <paramref name="Columns"/>: an ISO day, month (2026-08), quarter (2026-Q3), ISO week's Sunday or year in the first; numbers or null after it.</param>
/// <param name="Total">How many rows the query has before limit and offset.</param>
public sealed record RowsResult(ImmutableArray<string> Columns, ImmutableArray<DataRow> Rows, int Total);

/// <param name="Period">The time cell as text.</param>
/// <param name="Values">Null where nothing was collected, or for one day of the period nothing was.</param>
/// <param name="Status">The most uncertain status in the row.</param>
public sealed record DataRow(string Period, ImmutableArray<decimal?> Values, ValueStatus Status)
{
    /// <summary>Why each value is uncertain or missing, in the order of <see cref="Values"/>.</summary>
    public ImmutableArray<ValueStatus> Statuses { get; init; } = [];

    /// <summary>False where the data, or the query's own <c>from</c> and <c>to</c>, hold only a part of the period: its sums are not those of the whole.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>First and last day that the row takes in.</summary>
    public DateOnly From { get; init; }

    public DateOnly To { get; init; }
}
