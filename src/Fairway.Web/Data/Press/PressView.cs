using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Schedules;
using Fairway.Statistics.Versions;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Press;

/// <summary>What the press asks first: headline figures, what changed, what comes next, feeds and contacts.</summary>
internal sealed record PressView(Frame Frame) : ViewModel(Frame)
{
    public required ImmutableArray<PressDataset> Datasets { get; init; }

    /// <summary>Soonest first.</summary>
    public required ImmutableArray<ComingRelease> Coming { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<PastRelease> Past { get; init; }

    public required ImmutableArray<FeedLink> Feeds { get; init; }

    /// <summary>UTC.</summary>
    public required DateOnly Today { get; init; }
}

/// <param name="Changed">By the latest version, in a sentence.</param>
internal sealed record PressDataset(DatasetSummary Summary, string Changed, ImmutableArray<RecordView> Records);

/// <param name="Holders">First and last day of each period that has the record: more than one where they are equal.</param>
internal sealed record RecordView(string Label, FigureValue Value, ImmutableArray<FigureValue> Holders);

internal sealed record ComingRelease(DatasetSummary Summary, NextRelease Release);

/// <param name="Changed">In a sentence.</param>
internal sealed record PastRelease(DatasetSummary Summary, DatasetVersion Version, string Changed);
