using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Rows;
using Fairway.Web.Reading;

namespace Fairway.Web.Data;

/// <summary>A dataset to look into: a form, its answer, and all that goes with the data.</summary>
internal sealed record ExplorerView(Frame Frame) : ViewModel(Frame)
{
    public required DatasetSummary Summary { get; init; }

    public required ExplorerRequest Request { get; init; }

    /// <summary>What rows may be added up by, as addresses write it.</summary>
    public required ImmutableArray<string> Every { get; init; }

    /// <summary>Dimensions to filter and split by.</summary>
    public required ImmutableArray<DimensionChoice> Dimensions { get; init; }

    /// <summary>The answer as columns over time; null where it is split or too long to draw.</summary>
    public AnswerChart? Chart { get; init; }

    /// <summary>Charts of the whole series, as it was declared.</summary>
    public required ImmutableArray<TrustedHtml> Charts { get; init; }

    /// <summary>Number of the latest version.</summary>
    public required int Latest { get; init; }

    public Dataset Dataset => Request.Dataset;

    public RowsResult Rows => Request.Rows;

    /// <summary>The largest value of the first measure that is shown, by which bars are measured; zero where there is none.</summary>
    public decimal Largest => Rows.Rows.Select(row => row.Values.IsEmpty ? null : row.Values[0]).Max() ?? 0;

    /// <summary>Rows that are told apart by words have a bar each.</summary>
    public bool HasBars => !Request.Question.By.IsEmpty && Largest > 0;
}
