using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>The line of a series, in pieces where values are missing, with a dot at its end.</summary>
internal static class PeriodLine
{
    public static void Add(ImmutableArray<ChartMark>.Builder marks, Plot plot, TimeAxis axis, ChartSeries series)
    {
        var pieces = Pieces(axis, plot, series.Cells);
        marks.Add(new LineMark(series.Role, [.. pieces.Where(piece => piece.Length > 1).Select(Simplify)]));
        foreach (var alone in pieces.Where(piece => piece.Length == 1))
            marks.Add(new DotMark(plot.X(alone[0].X), Plot.Top + (alone[0].Y * Plot.Height), series.Role, IsOpen: false));
        if (series.LastIndex is >= 0 and var last)
            marks.Add(new DotMark(plot.X(axis.Center(last)), plot.Y(series.Cells[last].Value!.Value), series.Role, axis.IsOpen(series.Cells, last)));
    }

    private static List<ImmutableArray<PlotPoint>> Pieces(TimeAxis axis, Plot plot, ImmutableArray<ChartCell> cells)
    {
        var pieces = new List<ImmutableArray<PlotPoint>>();
        var piece = ImmutableArray.CreateBuilder<PlotPoint>();
        for (var i = 0; i <= cells.Length; i++)
        {
            if (i < cells.Length && cells[i].Value is { } value)
            {
                piece.Add(new(axis.Center(i), plot.PlotY(value)));
            }
            else if (piece.Count > 0)
            {
                pieces.Add(piece.ToImmutable());
                piece.Clear();
            }
        }

        return pieces;
    }

    private static ImmutableArray<PlotPoint> Simplify(ImmutableArray<PlotPoint> points) =>
    [
        .. LineSimplifier.Simplify([.. points.Select(point => new PlotPoint(point.X * YearLine.PixelWidth, point.Y * YearLine.PixelHeight))])
            .Select(point => new PlotPoint(point.X / YearLine.PixelWidth, point.Y / YearLine.PixelHeight)),
    ];
}
