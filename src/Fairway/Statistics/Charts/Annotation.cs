namespace Fairway.Statistics.Charts;

/// <summary>Words above a bar, kept inside the drawing.</summary>
internal static class Annotation
{
    private const double NearEdge = 0.25;

    public static LabelMark Above(Plot plot, double x, decimal value, string words)
    {
        var anchor = x < NearEdge ? TextAnchor.Start : x > 1 - NearEdge ? TextAnchor.End : TextAnchor.Middle;
        return new(plot.X(x), plot.Y(value), words, ChartRole.Last, anchor, -0.5);
    }
}
