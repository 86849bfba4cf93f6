using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>Writes the marks of a drawing into a file.</summary>
internal sealed class FileMarks(Svg svg, ChartDrawing drawing, Language language, Language sourceLanguage, FileLayout layout)
{
    private const int MostInRow = 3;
    private const double PanelGap = 36;

    /// <summary>Of the size of letters.</summary>
    private const double KeyLine = 1.3;

    private readonly bool _isRight = language.Direction == TextDirection.RightToLeft;

    public void Write(DrawingFrame frame)
    {
        WriteHatches();
        if (drawing.Panels.IsEmpty)
            WritePlot(frame, drawing.Marks);
        else
            WritePanels(frame);
        WriteKey(frame);
    }

    private void WritePanels(DrawingFrame frame)
    {
        var columns = drawing.Panels.Length == 4 ? 2 : Math.Min(MostInRow, drawing.Panels.Length);
        var rows = (drawing.Panels.Length + columns - 1) / columns;
        var (width, height) = ((frame.Width - (PanelGap * (columns - 1))) / columns, frame.Height / rows);
        ImmutableArray<ImmutableArray<string>> titles = [.. drawing.Panels.Select(panel => TitleLines(panel, width / layout.LabelSize))];
        var more = (titles.Max(lines => lines.Length) - 1) * KeyLine;
        for (var i = 0; i < drawing.Panels.Length; i++)
        {
            var column = _isRight ? columns - 1 - (i % columns) : i % columns;
            var panel = drawing.Panels[i];
            var (left, top) = (frame.Left + (column * (width + PanelGap)), frame.Top + (i / columns * height));
            var title = new DrawingFrame(left, top, width, layout.LabelSize);
            for (var line = 0; line < titles[i].Length; line++)
                Label(title, new(_isRight ? 1 : 0, 1.3 + (line * KeyLine), titles[i][line], ChartRole.Last, _isRight ? TextAnchor.End : TextAnchor.Start, 0, IsSource: panel.Name.IsSource, More: line == titles[i].Length - 1 ? panel.Value : null));
            WritePlot(new(left, top + (layout.LabelSize * (1.7 + more)), width, height - (layout.LabelSize * (2.6 + more))), panel.Marks);
        }
    }

    /// <summary>The name over a panel, so that its number has room behind the last line.</summary>
    private static ImmutableArray<string> TitleLines(ChartPanel panel, double ems) => TextLines.Wrap(panel.Name.Text, ems - TextWidth.Ems(panel.Value) - 1);

    private void WriteKey(DrawingFrame frame)
    {
        var ems = ((layout.Inner - frame.Width) / layout.LabelSize) - 2.5;
        var step = layout.LabelSize * KeyLine / frame.Height;
        foreach (var (item, lines, y) in KeyLabels.Place(drawing.Key, ems, step))
        {
            svg.Empty("circle", ("cx", frame.X(1, layout.LabelSize)), ("cy", frame.Y(y)), ("r", "6"), ("fill", ChartColours.Of(item.Role)));
            for (var i = 0; i < lines.Length; i++)
                Label(frame, new(1, y + (i * step), lines[i], ChartRole.Other, TextAnchor.Start, 0.35, 1.8, More: i == lines.Length - 1 ? item.Value : null, IsSource: item.Name.IsSource, IsKey: true));
        }
    }

    private void WriteHatches()
    {
        foreach (var role in drawing.Marks.OfType<PartBarMark>().Select(part => part.Role).Distinct())
        {
            svg.Open("pattern", ("id", Hatch(role)), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
                .Empty("path", ("d", "M0 3h6"), ("stroke", ChartColours.Of(role)), ("stroke-width", "2.5")).Close();
        }
    }

    private void WritePlot(DrawingFrame frame, ImmutableArray<ChartMark> marks)
    {
        foreach (var grid in marks.OfType<GridMark>())
            Line(frame, 0, drawing.PlotWidth, grid.Y, grid.Y, ChartColours.Grid);
        foreach (var at in marks.OfType<AtMark>())
            Line(frame, at.X, at.X, Plot.Top, Plot.Bottom, ChartColours.Edge, "2 3");
        svg.Open("g", ("transform", $"translate({frame.X(0)} {frame.Y(Plot.Top)})"), ("stroke-linejoin", "round"));
        DrawingPaths.Write(svg, marks, drawing.PlotWidth * frame.Width, Plot.Height * frame.Height, (role, isBars) => isBars
            ? [("fill", ChartColours.Of(role))]
            : [("fill", "none"), ("stroke", ChartColours.Of(role)), ("stroke-width", role switch { ChartRole.Now => "3.5", ChartRole.Last => "2", ChartRole.Other => "1.25", _ => "2.5" })]);
        svg.Close();
        foreach (var mark in marks)
            WriteMark(mark, frame);
    }

    private void WriteMark(ChartMark mark, DrawingFrame frame)
    {
        switch (mark)
        {
            case GridMark grid:
                Label(frame, new(0, grid.Y, grid.Number, ChartRole.Other, TextAnchor.Start, -0.35));
                break;
            case BaseMark line:
                Line(frame, 0, drawing.PlotWidth, line.Y, line.Y, ChartColours.Edge);
                break;
            case TickMark tick:
                Label(frame, new(tick.Place, Plot.Bottom, tick.Word, tick.IsNow ? ChartRole.Now : ChartRole.Other, tick.Anchor, Plot.TickRise));
                break;
            case RowMark row:
                Rectangle(frame, row.X, row.Y, row.Width, row.Height, ChartColours.Of(row.Role), null);
                break;
            case PartBarMark part:
                Rectangle(frame, part.X, part.Y, part.Width, part.Height, $"url(#{Hatch(part.Role)})", ChartColours.Of(part.Role));
                break;
            case DotMark dot:
                var colour = ChartColours.Of(dot.Role);
                svg.Empty(
                    "circle", ("cx", frame.X(dot.X)), ("cy", frame.Y(dot.Y)), ("r", dot.Role switch { ChartRole.Now => "5.5", ChartRole.Other => "3", _ => "4" }),
                    ("fill", dot.IsOpen ? ChartColours.Paper : colour), ("stroke", dot.IsOpen ? colour : null), ("stroke-width", dot.IsOpen ? "3" : null));
                break;
            case LabelMark { IsNarrow: false } label:
                Label(frame, label);
                break;
        }
    }

    private void Label(DrawingFrame frame, LabelMark label)
    {
        var size = label.Role == ChartRole.Now ? layout.TextSize : layout.LabelSize;
        svg.Open(
            "text", ("x", frame.X(label.X, label.Shift * size)), ("y", frame.Y(label.Y, label.Rise * size)), ("font-size", $"{size}"),
            ("text-anchor", label.Anchor switch { TextAnchor.Middle => "middle", TextAnchor.End => "end", _ => null }),
            ("fill", label.Role switch { ChartRole.Now => ChartColours.Accent, ChartRole.Last => ChartColours.Ink, _ => ChartColours.Soft }),
            ("font-weight", label.Role == ChartRole.Other ? null : "700"), ("direction", _isRight ? "ltr" : null),
            ("xml:lang", label.IsSource ? sourceLanguage.Tag.Value : null),
            ("paint-order", "stroke"), ("stroke", ChartColours.Paper), ("stroke-width", "4"), ("stroke-linejoin", "round"));
        if (label.Words.Length > 0)
            svg.Text(_isRight ? Bidi.Isolate(label.Words) : label.Words);
        if (label.More is { Length: > 0 } more)
            svg.Element("tspan", _isRight ? Bidi.Isolate(more) : more, ("dx", label.Words.Length > 0 ? ".5em" : null), ("font-weight", label.IsKey ? "700" : null), ("fill", label.IsKey ? ChartColours.Ink : null));
        svg.Close();
    }

    private void Rectangle(DrawingFrame frame, double x, double y, double width, double height, string fill, string? stroke) => svg.Empty(
        "rect", ("x", frame.X(x)), ("y", frame.Y(y)), ("width", Svg.Number(width * frame.Width)), ("height", Svg.Number(height * frame.Height)),
        ("fill", fill), ("stroke", stroke), ("stroke-width", stroke is null ? null : "1.5"));

    private void Line(DrawingFrame frame, double x1, double x2, double y1, double y2, string stroke, string? dashes = null) => svg.Empty(
        "line", ("x1", frame.X(x1)), ("x2", frame.X(x2)), ("y1", frame.Y(y1)), ("y2", frame.Y(y2)), ("stroke", stroke), ("stroke-dasharray", dashes));

    private static string Hatch(ChartRole role) => $"hatch-{(int)role}";
}
