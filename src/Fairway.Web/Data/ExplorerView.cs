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

    /// <summary>Grains that the data can be added up to.</summary>
    public required ImmutableArray<Grain> Grains { get; init; }

    /// <summary>Null when the question could not be answered.</summary>
    public RowsResult? Rows { get; init; }

    /// <summary>Charts of the whole series, as it was declared.</summary>
    public required ImmutableArray<TrustedHtml> Charts { get; init; }

    /// <summary>The same question to the API.</summary>
    public required string ApiAddress { get; init; }

    public Dataset Dataset => Summary.Dataset;
}
