using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A chart in one language, ready to be written in one form or another.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Headline">The finding.</param>
/// <param name="Subtitle">What is measured, and how certain it is.</param>
/// <param name="Description">The main numbers in sentences, for who does not see it.</param>
/// <param name="PlotWidth">Fraction of the width that the data take.</param>
/// <param name="Marks">From the back to the front.</param>
internal sealed record ChartDrawing(
    string Title, string Headline, string Subtitle, string Description, double PlotWidth, ImmutableArray<ChartMark> Marks, ChartTable Table);
