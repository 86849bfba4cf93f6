namespace Fairway.Statistics.Charts;

/// <summary>A column of the plot as a hatched one of the drawing.</summary>
internal static class Bars
{
    public static PartBarMark Hatched(Plot plot, ChartRole role, PlotBar bar) =>
        new(role, plot.X(bar.X), Plot.Top + (bar.Y * Plot.Height), bar.Width * plot.Width, (bar.Base - bar.Y) * Plot.Height);
}
