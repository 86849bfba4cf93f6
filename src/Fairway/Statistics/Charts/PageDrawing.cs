using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>
/// A drawing for use inside a page. It has no <c>viewBox</c>: text and dots stand at percentages and keep their size, lines and bars
/// stretch in a nested drawing. Colours and sizes come from the site's style sheet by class.
/// </summary>
internal static class PageDrawing
{
    /// <param name="drawing">What is drawn.</param>
    /// <param name="id">Unlike that of any other drawing of the page.</param>
    /// <param name="language">Of the words.</param>
    public static string Write(ChartDrawing drawing, string id, Language language)
    {
        var svg = new Svg();
        svg.Open("svg", ("class", "plot"), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"))
            .Element("title", drawing.Title, ("id", $"{id}-title"))
            .Element("desc", drawing.Description, ("id", $"{id}-desc"));
        foreach (var grid in drawing.Marks.OfType<GridMark>())
            svg.Empty("line", ("class", "grid"), ("x1", "0"), ("x2", Svg.Percent(drawing.PlotWidth)), ("y1", Svg.Percent(grid.Y)), ("y2", Svg.Percent(grid.Y)));

        if (drawing.Marks.OfType<AtMark>().FirstOrDefault() is { } at)
            svg.Empty("line", ("class", "at"), ("x1", Svg.Percent(at.X)), ("x2", Svg.Percent(at.X)), ("y1", Svg.Percent(Plot.Top)), ("y2", Svg.Percent(Plot.Bottom)));
        WriteData(svg, drawing, id);
        foreach (var mark in drawing.Marks)
            WriteMark(svg, mark, drawing.PlotWidth, language);
        return svg.Close().ToString();
    }

    private static void WriteData(Svg svg, ChartDrawing drawing, string id)
    {
        svg.Open(
            "svg", ("x", "0"), ("y", Svg.Percent(Plot.Top)), ("width", Svg.Percent(drawing.PlotWidth)), ("height", Svg.Percent(Plot.Height)),
            ("viewBox", $"0 0 {Svg.Number(YearLine.PixelWidth)} {Svg.Number(YearLine.PixelHeight)}"), ("preserveAspectRatio", "none"), ("overflow", "visible"));
        DrawingPaths.Write(svg, drawing.Marks, YearLine.PixelWidth, YearLine.PixelHeight, (role, isBars) => [("class", PathClass(role, isBars))]);
        svg.Close();
        foreach (var part in drawing.Marks.OfType<PartBarMark>())
        {
            svg.Open("pattern", ("id", $"{id}-hatch"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
                .Empty("path", ("class", "hatch"), ("d", "M0 2.5h5"))
                .Close()
                .Empty(
                    "rect", ("class", "now"), ("fill", $"url(#{id}-hatch)"), ("x", Svg.Percent(part.X)), ("y", Svg.Percent(part.Y)),
                    ("width", Svg.Percent(part.Width)), ("height", Svg.Percent(part.Height)));
        }
    }

    private static void WriteMark(Svg svg, ChartMark mark, double plotWidth, Language language)
    {
        // In a drawing that runs from left to right a number stays one, whatever the language of the page.
        var direction = language.Direction == TextDirection.RightToLeft ? "ltr" : null;
        switch (mark)
        {
            case GridMark grid:
                svg.Element("text", grid.Number, ("class", "tick"), ("x", "0"), ("y", Svg.Percent(grid.Y)), ("dy", "-.35em"), ("direction", direction));
                break;
            case BaseMark line:
                svg.Empty("line", ("class", "base"), ("x1", "0"), ("x2", Svg.Percent(plotWidth)), ("y1", Svg.Percent(line.Y)), ("y2", Svg.Percent(line.Y)));
                break;
            case TickMark tick:
                svg.Element("text", Words(tick.Word, language), ("class", Classes(AnchorClass(tick.Anchor), tick.IsNow ? "now" : null, tick.IsWide ? "wide" : null)), ("x", Svg.Percent(tick.Place)), ("y", Svg.Percent(Plot.TickY)));
                break;
            case DotMark dot:
                svg.Empty("circle", ("class", RoleClass(dot.Role)), ("cx", Svg.Percent(dot.X)), ("cy", Svg.Percent(dot.Y)), ("r", dot.Role switch { ChartRole.Now => "5.5", ChartRole.Last => "4", _ => "3" }));
                break;
            case LabelMark label:
                WriteLabel(svg, label, language, direction);
                break;
        }
    }

    private static void WriteLabel(Svg svg, LabelMark label, Language language, string? direction)
    {
        svg.Open(
            "text", ("class", Classes(AnchorClass(label.Anchor), RoleClass(label.Role), label.IsWide ? "wide" : label.IsNarrow ? "narrow" : null)),
            ("x", Svg.Percent(label.X)), ("y", Svg.Percent(label.Y)), ("dx", label.Shift == 0 ? null : $"{Svg.Number(label.Shift)}em"),
            ("dy", $"{Svg.Number(label.Rise)}em"), ("direction", direction));
        svg.Text(Words(label.Words, language));
        if (label.More is { } more)
            svg.Element("tspan", Words(more, language), ("class", "wide"), ("dx", ".5em"));
        svg.Close();
    }

    /// <summary>Each piece finds its own direction and does not move its neighbours.</summary>
    private static string Words(string words, Language language) =>
        language.Direction == TextDirection.RightToLeft ? Bidi.Isolate(words) : words;

    private static string? AnchorClass(TextAnchor anchor) => anchor switch { TextAnchor.Middle => "m", TextAnchor.End => "e", _ => null };

    private static string? RoleClass(ChartRole role) => role switch { ChartRole.Now => "now", ChartRole.Last => "last", _ => null };

    private static string? PathClass(ChartRole role, bool isBars) => Classes(isBars ? "bars" : null, RoleClass(role));

    private static string? Classes(params ReadOnlySpan<string?> names)
    {
        var classes = string.Join(' ', names.ToArray().OfType<string>());
        return classes.Length == 0 ? null : classes;
    }
}
