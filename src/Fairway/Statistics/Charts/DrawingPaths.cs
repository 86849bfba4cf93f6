using System.Collections.Immutable;
using System.Text;

namespace Fairway.Statistics.Charts;

/// <summary>Lines and bars as SVG paths, one for each year or kind.</summary>
internal static class DrawingPaths
{
    /// <param name="svg">Where to.</param>
    /// <param name="marks">Lines and bars are taken from them.</param>
    /// <param name="width">Of the plot, in its own units.</param>
    /// <param name="height">Of the plot, in its own units.</param>
    /// <param name="look">Attributes by role, for bars or for lines.</param>
    public static void Write(
        Svg svg, ImmutableArray<ChartMark> marks, double width, double height, Func<ChartRole, bool, (string Name, string? Value)[]> look)
    {
        foreach (var mark in marks)
        {
            var (role, path) = mark switch
            {
                LineMark line => (line.Role, Lines(line, width, height)),
                BarsMark bars => (bars.Role, Bars(bars, width, height)),
                _ => (ChartRole.Other, ""),
            };
            if (path.Length > 0)
                svg.Empty("path", [.. look(role, mark is BarsMark), ("d", path)]);
        }
    }

    private static string Lines(LineMark mark, double width, double height)
    {
        var path = new StringBuilder();
        foreach (var line in mark.Lines)
        {
            for (var i = 0; i < line.Length; i++)
                path.Append(i == 0 ? "M" : " ").Append(Svg.Coordinate(line[i].X * width)).Append(',').Append(Svg.Coordinate(line[i].Y * height));
        }

        return path.ToString();
    }

    private static string Bars(BarsMark mark, double width, double height)
    {
        var path = new StringBuilder();
        foreach (var bar in mark.Bars)
        {
            path.Append('M').Append(Svg.Coordinate(bar.X * width)).Append(',').Append(Svg.Coordinate(bar.Base * height))
                .Append('V').Append(Svg.Coordinate(bar.Y * height))
                .Append('h').Append(Svg.Coordinate(bar.Width * width))
                .Append('V').Append(Svg.Coordinate(bar.Base * height)).Append('z');
        }

        return path.ToString();
    }
}
