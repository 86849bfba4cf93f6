using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Schedules;
using Fairway.Web.Reading;

namespace Fairway.Web.Data;

/// <summary>A dataset at a glance: what a page of figures and the explorer show of it beside their own.</summary>
internal sealed record DatasetSummary(Frame Frame) : ViewModel(Frame)
{
    /// <summary>The first figures of <c>dataset.yaml</c> that have a value now become cards, at most so many.</summary>
    public const int MostCards = 4;

    public required Dataset Dataset { get; init; }

    public required LocalText Text { get; init; }

    public required ImmutableArray<FigureCard> Cards { get; init; }

    /// <summary>Stands before the anchors of the cards, where a page has those of several datasets.</summary>
    public string AnchorPrefix { get; init; } = "";

    /// <summary>The next release that is announced or expected; null where none is.</summary>
    public NextRelease? Next { get; init; }

    /// <summary>Marks that the dataset's values carry, for the legend.</summary>
    public required ImmutableArray<ValueStatus> Marks { get; init; }

    /// <summary>Null where there are not two years to compare.</summary>
    public SameDateTable? SameDate { get; init; }

    /// <summary>Null where no figure has a value, as in an older version with other columns.</summary>
    public Quotation? Quotation { get; init; }
}

internal sealed record FigureCard(string Name, string Label, FigureValue Value);

/// <summary>The sentence to quote, and where it comes from.</summary>
internal sealed record Quotation(string Label, FigureValue Value, string Address);
