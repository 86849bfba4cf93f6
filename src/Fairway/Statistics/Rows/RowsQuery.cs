using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>
/// A question for rows: which, added up how, in which order, how many. What the explorer and the API ask. Without <see cref="Every"/> and
/// <see cref="Altogether"/> the rows are those of the table, as they are.
/// </summary>
public sealed record RowsQuery
{
    /// <summary>Most rows in one answer.</summary>
    public const int MaxLimit = 10_000;

    public const int DefaultLimit = 1_000;

    /// <summary>Most words that are kept of one column.</summary>
    public const int MaxWords = 100;

    /// <summary>Largest N of <see cref="Last"/>.</summary>
    public const int MaxLast = 10_000;

    /// <summary>The first day; of a period of the dataset that it cuts nothing is taken: half a month has no value of its own.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, likewise.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only the last so many periods up to <see cref="To"/>, the one that is not over included: of <see cref="Every"/>, or else of the dataset. Not with <see cref="From"/>.</summary>
    public int? Last { get; init; }

    /// <summary>How long the periods are over which rows are added up; not shorter than those of the dataset.</summary>
    public Grain? Every { get; init; }

    /// <summary>Adds up over all the time that is asked for. Not with <see cref="Every"/>.</summary>
    public bool Altogether { get; init; }

    /// <summary>
    /// Dimensions that sums are told apart by: a row for each period and each combination of words that occurs in it. Empty for one row a
    /// period. Only where rows are added up.
    /// </summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>Dimension to the words that are kept.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Where { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Measure to the values, in rows of the answer, that are kept. A missing value lies in no range.</summary>
    public ImmutableDictionary<string, ValueRange> Ranges { get; init; } = ImmutableDictionary<string, ValueRange>.Empty;

    /// <summary>Columns of the answer after the time column, in this order: words come before numbers. All of them when empty.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Column name, with a minus before it for descending; by time when null. Equals stay in order of time, then of the table; what is missing comes last.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    public int Offset { get; init; }

    /// <summary>Whether the answer has sums and not the table's own rows.</summary>
    public bool IsGrouped => Altogether || Every is not null;
}
