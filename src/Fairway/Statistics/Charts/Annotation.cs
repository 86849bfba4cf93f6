namespace Fairway.Statistics.Charts;

/// <summary>Words above a bar, kept inside the drawing.</summary>
internal static class Annotation
{
    private const double NearEdge = 0.25;

    /// <summary>In ems: how far the numbers of the axis reach into the drawing from its start.</summary>
    private const double AxisNumbers = 4.2;

    /// <summary>Ems in the width of a card, whose letters are the largest.</summary>
    private const double Ems = 55;

    public static LabelMark Above(Plot plot, double x, decimal value, string words)
    {
        var anchor = x < NearEdge ? TextAnchor.Start : x > 1 - NearEdge ? TextAnchor.End : TextAnchor.Middle;
        var shift = anchor == TextAnchor.Start ? Math.Max(0, AxisNumbers - (plot.X(x) * Ems)) : 0;
        return new(plot.X(x), plot.Y(value), words, ChartRole.Last, anchor, -0.5, shift);
    }
}
