using System.Collections.Immutable;
using Fairway.Statistics.Citations;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Press;

/// <summary>How a dataset, or one of its figures, is cited.</summary>
internal sealed record CiteView(Frame Frame) : ViewModel(Frame)
{
    /// <summary>Of the dataset at the version that is cited, with the figure to quote.</summary>
    public required DatasetSummary Summary { get; init; }

    /// <summary>Null for the whole dataset.</summary>
    public string? Figure { get; init; }

    /// <summary>What may be chosen: name and label of each figure that has a value.</summary>
    public required ImmutableArray<(string Name, string Label)> Figures { get; init; }

    public required ImmutableArray<CiteForm> Forms { get; init; }

    /// <summary>The question could not be read as it was.</summary>
    public bool IsMended { get; init; }
}

/// <param name="Text">As the file has it.</param>
internal sealed record CiteForm(CitationFormat Format, string Text, string Address);
