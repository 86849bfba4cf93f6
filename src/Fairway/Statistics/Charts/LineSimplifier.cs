using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>Leaves out points that nobody could see: the line keeps within half a pixel (Douglas and Peucker 1973).</summary>
internal static class LineSimplifier
{
    public const double HalfPixel = 0.5;

    /// <param name="points">In pixels, from left to right.</param>
    public static ImmutableArray<PlotPoint> Simplify(ReadOnlySpan<PlotPoint> points)
    {
        if (points.Length <= 2)
            return [.. points];
        var keep = new bool[points.Length];
        keep[0] = keep[^1] = true;
        var pending = new Stack<(int From, int To)>();
        pending.Push((0, points.Length - 1));
        while (pending.TryPop(out var range))
        {
            if (Farthest(points, range.From, range.To) is not { } farthest)
                continue;
            keep[farthest] = true;
            pending.Push((range.From, farthest));
            pending.Push((farthest, range.To));
        }

        var kept = ImmutableArray.CreateBuilder<PlotPoint>();
        for (var i = 0; i < points.Length; i++)
        {
            if (keep[i])
                kept.Add(points[i]);
        }

        return kept.ToImmutable();
    }

    /// <summary>Null when every point lies near enough to the straight line.</summary>
    private static int? Farthest(ReadOnlySpan<PlotPoint> points, int from, int to)
    {
        var (a, b) = (points[from], points[to]);
        var length = Math.Max(Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y))), double.Epsilon);
        int? farthest = null;
        var most = HalfPixel;
        for (var i = from + 1; i < to; i++)
        {
            var distance = Math.Abs(((b.X - a.X) * (a.Y - points[i].Y)) - ((a.X - points[i].X) * (b.Y - a.Y))) / length;
            if (distance > most)
                (farthest, most) = (i, distance);
        }

        return farthest;
    }
}
