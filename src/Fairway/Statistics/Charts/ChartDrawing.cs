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
    string Title, string Headline, string Subtitle, string Description, double PlotWidth, ImmutableArray<ChartMark> Marks, ChartTable Table)
{
    /// <summary>Names of the colours, where there are several: from the top of the last column or line down.</summary>
    public ImmutableArray<KeyItem> Key { get; init; } = [];

    /// <summary>Small drawings side by side; then <see cref="Marks"/> is empty.</summary>
    public ImmutableArray<ChartPanel> Panels { get; init; } = [];

    /// <summary>Bars that lie one below the other, so many.</summary>
    public int Rows { get; init; }
}

/// <param name="Value">The latest; empty where nothing beside the name would say of when it is.</param>
/// <param name="Y">Where its name would stand at the right, as a fraction of the drawing.</param>
internal sealed record KeyItem(ChartRole Role, ChartWord Name, string Value, double Y);

/// <param name="Value">The latest.</param>
internal sealed record ChartPanel(ChartWord Name, string Value, ImmutableArray<ChartMark> Marks);
