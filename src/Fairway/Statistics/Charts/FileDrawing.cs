using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>
/// A drawing as a file of its own, with headline and source inside. Colours are fixed and light, and stand in attributes: a strict content
/// security policy, which forbids style elements, changes nothing about it.
/// </summary>
internal static class FileDrawing
{
    public const int Width = 1200;
    public const int Height = 720;

    private const int Margin = 40;
    private const int HeadlineSize = 30;
    private const int TextSize = 18;
    private const int LabelSize = 16;
    private const int HeadlineLetters = 68;
    private const int TextLetters = 118;

    /// <summary>Arabic letters are narrower: so many more fit in a line.</summary>
    private const double RightToLeftLetters = 1.25;

    private const double LineHeight = 1.35;

    private const string Paper = "#fcfcfa";
    private const string Ink = "#14201b";
    private const string Soft = "#4a5751";
    private const string Accent = "#00624a";
    private const string LastYear = "#3d4a44";
    private const string Quiet = "#87938d";
    private const string Grid = "#dde3de";
    private const string Edge = "#66736c";

    /// <param name="drawing">What is drawn.</param>
    /// <param name="source">The line at the foot.</param>
    /// <param name="language">Of the words.</param>
    public static string Write(ChartDrawing drawing, string source, Language language)
    {
        var svg = new Svg();
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {Width} {Height}"), ("width", $"{Width}"), ("height", $"{Height}"),
            ("role", "img"), ("aria-labelledby", "title desc"), ("xml:lang", language.Tag.Value),
            ("font-family", Fonts(language)), ("font-size", $"{LabelSize}"), ("fill", Soft))
            .Element("title", drawing.Title, ("id", "title"))
            .Element("desc", drawing.Description, ("id", "desc"))
            .Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", Paper));

        var y = WriteLines(svg, TextLines.Wrap(drawing.Headline, Letters(HeadlineLetters, language)), Margin + HeadlineSize, HeadlineSize, Ink, "700", language);
        y = WriteLines(svg, TextLines.Wrap(drawing.Subtitle, Letters(TextLetters, language)), y, TextSize, Soft, null, language);
        WriteLines(svg, [source], Height - Margin + TextSize - 2, LabelSize, Soft, null, language);

        var frame = new Frame(Margin, y - TextSize, Width - (2 * Margin), Height - Margin - y - 6);
        WritePlot(svg, drawing, frame, language);
        return svg.Close().ToString();
    }

    /// <summary>A file stands alone: fonts of the language, then of Latin letters, for names and digits.</summary>
    private static string Fonts(Language language) =>
        string.Join(", ", [.. (language.Typography?.Fonts ?? []).Append("Noto Sans").Append("Segoe UI").Distinct().Select(font => $"'{font}'"), language.Typography?.Generic ?? "sans-serif"]);

    private static double WriteLines(
        Svg svg, ImmutableArray<string> lines, double y, int size, string fill, string? weight, Language language)
    {
        var isRight = language.Direction == TextDirection.RightToLeft;
        foreach (var line in lines)
        {
            svg.Element(
                "text", line, ("x", $"{(isRight ? Width - Margin : Margin)}"), ("y", Svg.Number(y)), ("font-size", $"{size}"), ("font-weight", weight),
                ("fill", fill), ("direction", isRight ? "rtl" : null));
            y += size * LineHeight;
        }

        return y;
    }

    private static void WritePlot(Svg svg, ChartDrawing drawing, Frame frame, Language language)
    {
        foreach (var grid in drawing.Marks.OfType<GridMark>())
            Line(svg, frame, 0, drawing.PlotWidth, grid.Y, grid.Y, Grid);
        foreach (var at in drawing.Marks.OfType<AtMark>())
            Line(svg, frame, at.X, at.X, Plot.Top, Plot.Bottom, Edge, "2 3");
        svg.Open("g", ("transform", $"translate({frame.PlaceX(0)} {frame.PlaceY(Plot.Top)})"), ("stroke-linejoin", "round"));
        DrawingPaths.Write(svg, drawing.Marks, drawing.PlotWidth * frame.Width, Plot.Height * frame.Height, (role, isBars) => isBars
            ? [("fill", Colour(role))]
            : [("fill", "none"), ("stroke", Colour(role)), ("stroke-width", role switch { ChartRole.Now => "3.5", ChartRole.Last => "2", _ => "1.25" })]);
        svg.Close();
        foreach (var mark in drawing.Marks)
            WriteMark(svg, mark, drawing.PlotWidth, frame, language);
    }

    private static void WriteMark(Svg svg, ChartMark mark, double plotWidth, Frame frame, Language language)
    {
        switch (mark)
        {
            case GridMark grid:
                Label(svg, frame, new(0, grid.Y, grid.Number, ChartRole.Other, TextAnchor.Start, -0.35), language);
                break;
            case BaseMark line:
                Line(svg, frame, 0, plotWidth, line.Y, line.Y, Edge);
                break;
            case TickMark tick:
                Label(svg, frame, new(tick.Place, Plot.TickY, tick.Word, tick.IsNow ? ChartRole.Now : ChartRole.Other, tick.Anchor, 0), language);
                break;
            case PartBarMark part:
                svg.Open("pattern", ("id", "hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
                    .Empty("path", ("d", "M0 3h6"), ("stroke", Accent), ("stroke-width", "2.5")).Close()
                    .Empty(
                        "rect", ("x", frame.PlaceX(part.X)), ("y", frame.PlaceY(part.Y)), ("width", Svg.Number(part.Width * frame.Width)),
                        ("height", Svg.Number(part.Height * frame.Height)), ("fill", "url(#hatch)"), ("stroke", Accent), ("stroke-width", "1.5"));
                break;
            case DotMark dot:
                var isNow = dot.Role == ChartRole.Now;
                svg.Empty(
                    "circle", ("cx", frame.PlaceX(dot.X)), ("cy", frame.PlaceY(dot.Y)), ("r", dot.Role switch { ChartRole.Now => "5.5", ChartRole.Last => "4", _ => "3" }),
                    ("fill", isNow ? Paper : Colour(dot.Role)), ("stroke", isNow ? Accent : null), ("stroke-width", isNow ? "3" : null));
                break;
            case LabelMark { IsNarrow: false } label:
                Label(svg, frame, label, language);
                break;
        }
    }

    private static void Label(Svg svg, Frame frame, LabelMark label, Language language)
    {
        var isRight = language.Direction == TextDirection.RightToLeft;
        var size = label.Role == ChartRole.Now ? TextSize : LabelSize;
        svg.Open(
            "text", ("x", frame.PlaceX(label.X, label.Shift * size)), ("y", frame.PlaceY(label.Y, label.Rise * size)), ("font-size", $"{size}"),
            ("text-anchor", label.Anchor switch { TextAnchor.Middle => "middle", TextAnchor.End => "end", _ => null }),
            ("fill", label.Role switch { ChartRole.Now => Accent, ChartRole.Last => Ink, _ => Soft }),
            ("font-weight", label.Role == ChartRole.Other ? null : "700"), ("direction", isRight ? "ltr" : null),
            ("paint-order", "stroke"), ("stroke", Paper), ("stroke-width", "4"), ("stroke-linejoin", "round"));
        svg.Text(isRight ? Bidi.Isolate(label.Words) : label.Words);
        if (label.More is { } more)
            svg.Element("tspan", isRight ? Bidi.Isolate(more) : more, ("dx", ".5em"));
        svg.Close();
    }

    private static void Line(Svg svg, Frame frame, double x1, double x2, double y1, double y2, string stroke, string? dashes = null) => svg.Empty(
        "line", ("x1", frame.PlaceX(x1)), ("x2", frame.PlaceX(x2)), ("y1", frame.PlaceY(y1)), ("y2", frame.PlaceY(y2)), ("stroke", stroke), ("stroke-dasharray", dashes));

    private static int Letters(int letters, Language language) =>
        language.Direction == TextDirection.RightToLeft ? (int)(letters * RightToLeftLetters) : letters;

    private static string Colour(ChartRole role) => role switch { ChartRole.Now => Accent, ChartRole.Last => LastYear, _ => Quiet };

    /// <summary>Where in the file the drawing stands.</summary>
    private readonly record struct Frame(double Left, double Top, double Width, double Height)
    {
        public string PlaceX(double fraction, double more = 0) => Svg.Number(Left + (fraction * Width) + more);

        public string PlaceY(double fraction, double more = 0) => Svg.Number(Top + (fraction * Height) + more);
    }
}
