using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>Writes the marks of a drawing into a page, at percentages and with classes.</summary>
internal sealed class PageMarks(Svg svg, string id, Language language, Language source)
{
    private readonly bool _isRight = language.Direction == TextDirection.RightToLeft;

    // In a drawing that runs from left to right a number stays one, whatever the language of the page.
    private readonly string? _direction = language.Direction == TextDirection.RightToLeft ? "ltr" : null;

    public void WritePlot(ImmutableArray<ChartMark> marks, double plotWidth)
    {
        foreach (var grid in marks.OfType<GridMark>())
            svg.Empty("line", ("class", "grid"), ("x1", "0"), ("x2", Svg.Percent(plotWidth)), ("y1", Svg.Percent(grid.Y)), ("y2", Svg.Percent(grid.Y)));
        if (marks.OfType<AtMark>().FirstOrDefault() is { } at)
            svg.Empty("line", ("class", "at"), ("x1", Svg.Percent(at.X)), ("x2", Svg.Percent(at.X)), ("y1", Svg.Percent(Plot.Top)), ("y2", Svg.Percent(Plot.Bottom)));
        if (marks.Any(mark => mark is LineMark or BarsMark))
            WriteData(marks, plotWidth);
        WriteHatches(marks);
        foreach (var mark in marks)
            WriteMark(mark, plotWidth);
    }

    public void WriteLabel(LabelMark label)
    {
        svg.Open(
            "text", ("class", Classes(AnchorClass(label.Anchor), RoleClass(label.Role), label.IsWide ? "wide" : label.IsNarrow ? "narrow" : null)),
            ("x", Svg.Percent(label.X)), ("y", Svg.Percent(label.Y)), ("dx", label.Shift == 0 ? null : $"{Svg.Number(label.Shift)}em"),
            ("dy", label.Rise == 0 ? null : $"{Svg.Number(label.Rise)}em"), ("direction", _direction), ("lang", label.IsSource ? source.Tag.Value : null));
        if (label.Words.Length > 0)
            svg.Text(Words(label.Words));
        if (label.More is { Length: > 0 } more)
            svg.Element("tspan", Words(more), ("class", label.IsKey ? "wide k" : "wide"), ("dx", label.Words.Length > 0 ? ".5em" : null));
        svg.Close();
    }

    /// <summary>Null for a role without a look of its own.</summary>
    public static string? RoleClass(ChartRole role) => role switch
    {
        ChartRole.Now => "now",
        ChartRole.Last => "last",
        ChartRole.Other => null,
        _ => $"c c{role - ChartRole.First + 1}",
    };

    private void WriteData(ImmutableArray<ChartMark> marks, double plotWidth)
    {
        svg.Open(
            "svg", ("x", "0"), ("y", Svg.Percent(Plot.Top)), ("width", Svg.Percent(plotWidth)), ("height", Svg.Percent(Plot.Height)),
            ("viewBox", $"0 0 {Svg.Number(YearLine.PixelWidth)} {Svg.Number(YearLine.PixelHeight)}"), ("preserveAspectRatio", "none"), ("overflow", "visible"));
        DrawingPaths.Write(
            svg, marks, YearLine.PixelWidth, YearLine.PixelHeight, (role, isBars) => [("class", Classes(isBars ? "bars" : null, RoleClass(role)))]);
        svg.Close();
    }

    private void WriteHatches(ImmutableArray<ChartMark> marks)
    {
        foreach (var role in marks.OfType<PartBarMark>().Select(part => part.Role).Distinct())
        {
            svg.Open("pattern", ("id", Hatch(role)), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
                .Empty("path", ("class", Classes("hatch", RoleClass(role))), ("d", "M0 2.5h5"))
                .Close();
        }
    }

    private void WriteMark(ChartMark mark, double plotWidth)
    {
        switch (mark)
        {
            case GridMark grid:
                svg.Element("text", grid.Number, ("class", "tick"), ("x", "0"), ("y", Svg.Percent(grid.Y)), ("dy", "-.35em"), ("direction", _direction));
                break;
            case BaseMark line:
                svg.Empty("line", ("class", "base"), ("x1", "0"), ("x2", Svg.Percent(plotWidth)), ("y1", Svg.Percent(line.Y)), ("y2", Svg.Percent(line.Y)));
                break;
            case TickMark tick:
                svg.Element("text", Words(tick.Word), ("class", Classes(AnchorClass(tick.Anchor), tick.IsNow ? "now" : null, tick.IsWide ? "wide" : null)), ("x", Svg.Percent(tick.Place)), ("y", Svg.Percent(Plot.Bottom)), ("dy", $"{Svg.Number(Plot.TickRise)}em"));
                break;
            case RowMark row:
                Rectangle(row.X, row.Y, row.Width, row.Height, Classes("bars", RoleClass(row.Role)), null);
                break;
            case PartBarMark part:
                Rectangle(part.X, part.Y, part.Width, part.Height, Classes("part", RoleClass(part.Role)), $"url(#{Hatch(part.Role)})");
                break;
            case DotMark dot:
                svg.Empty("circle", ("class", Classes(RoleClass(dot.Role), dot.IsOpen ? "open" : null)), ("cx", Svg.Percent(dot.X)), ("cy", Svg.Percent(dot.Y)), ("r", dot.Role switch { ChartRole.Now => "5.5", ChartRole.Other => "3", _ => "4" }));
                break;
            case LabelMark label:
                WriteLabel(label);
                break;
        }
    }

    private void Rectangle(double x, double y, double width, double height, string? cssClass, string? fill) => svg.Empty(
        "rect", ("class", cssClass), ("fill", fill), ("x", Svg.Percent(x)), ("y", Svg.Percent(y)), ("width", Svg.Percent(width)), ("height", Svg.Percent(height)));

    private string Hatch(ChartRole role) => $"{id}-hatch-{(int)role}";

    /// <summary>Each piece finds its own direction and does not move its neighbours.</summary>
    private string Words(string words) => _isRight ? Bidi.Isolate(words) : words;

    private static string? AnchorClass(TextAnchor anchor) => anchor switch { TextAnchor.Middle => "m", TextAnchor.End => "e", _ => null };

    private static string? Classes(params ReadOnlySpan<string?> names)
    {
        var classes = string.Join(' ', names.ToArray().OfType<string>());
        return classes.Length == 0 ? null : classes;
    }
}
