using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>
/// A drawing as a file of its own, with headline and source inside. Colours are fixed and light, and stand in attributes: a strict content
/// security policy, which forbids style elements, changes nothing about it.
/// </summary>
internal sealed class FileDrawing
{
    /// <summary>Bold letters are wider.</summary>
    private const double Bold = 1.08;

    private readonly Svg _svg = new();
    private readonly ChartDrawing _drawing;
    private readonly Language _language;
    private readonly FileLayout _layout;
    private readonly double _lineHeight;

    private FileDrawing(ChartDrawing drawing, Language language, FileLayout layout)
    {
        (_drawing, _language, _layout) = (drawing, language, layout);
        _lineHeight = Math.Max(FileLayout.LineHeight, (double)(language.Typography?.LineHeight ?? 0) * 0.8);
    }

    /// <param name="drawing">What is drawn.</param>
    /// <param name="source">The line at the foot.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="sourceLanguage">Of words that have no translation.</param>
    /// <param name="layout">How large it all is.</param>
    public static string Write(ChartDrawing drawing, string source, Language language, Language sourceLanguage, FileLayout layout) =>
        new FileDrawing(drawing, language, layout).Write(source, sourceLanguage);

    private string Write(string source, Language sourceLanguage)
    {
        var layout = _layout;
        _svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {layout.Width} {layout.Height}"), ("width", $"{layout.Width}"), ("height", $"{layout.Height}"),
            ("role", "img"), ("aria-labelledby", "title desc"), ("xml:lang", _language.Tag.Value),
            ("font-family", Fonts(_language)), ("font-size", $"{layout.LabelSize}"), ("fill", ChartColours.Soft))
            .Element("title", _drawing.Title, ("id", "title"))
            .Element("desc", _drawing.Description, ("id", "desc"))
            .Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", ChartColours.Paper));

        var y = WriteLines(TextLines.Balance(_drawing.Headline, layout.Inner / layout.HeadlineSize / Bold), layout.Margin + layout.HeadlineSize, layout.HeadlineSize, ChartColours.Ink, "700");
        y = WriteLines(Subtitle(), y - (layout.HeadlineSize - layout.TextSize), layout.TextSize, ChartColours.Soft, null);
        var foot = TextLines.Wrap(source, layout.Inner / layout.LabelSize);
        var footTop = layout.Height - layout.Margin + layout.LabelSize - (foot.Length * layout.LabelSize * _lineHeight);
        WriteLines(foot, footTop + layout.LabelSize, layout.LabelSize, ChartColours.Soft, null);

        var top = y - layout.TextSize + 4;
        var width = layout.Inner * (_drawing.Key.IsEmpty ? 1 : KeyLabels.DataWidth);
        var frame = new DrawingFrame(layout.Margin, top, width, footTop - top - 10);
        new FileMarks(_svg, _drawing, _language, sourceLanguage, layout).Write(frame);
        return _svg.Close().ToString();
    }

    /// <summary>A card has room for the first sentences; all of them are in the drawing's description and on the page.</summary>
    private ImmutableArray<string> Subtitle()
    {
        var ems = _layout.Inner / _layout.TextSize;
        var lines = TextLines.Wrap(_drawing.Subtitle, ems);
        while (lines.Length > _layout.MostSubtitleLines)
            lines = lines.RemoveAt(lines.Length - 1);
        return lines;
    }

    /// <summary>A file stands alone: fonts of the language, then of Latin letters, for names and digits.</summary>
    private static string Fonts(Language language) =>
        string.Join(", ", [.. (language.Typography?.Fonts ?? []).Append("Noto Sans").Append("Segoe UI").Distinct().Select(font => $"'{font}'"), language.Typography?.Generic ?? "sans-serif"]);

    private double WriteLines(ImmutableArray<string> lines, double y, int size, string fill, string? weight)
    {
        var isRight = _language.Direction == TextDirection.RightToLeft;
        foreach (var line in lines)
        {
            _svg.Element(
                "text", line, ("x", $"{(isRight ? _layout.Width - _layout.Margin : _layout.Margin)}"), ("y", Svg.Number(y)), ("font-size", $"{size}"), ("font-weight", weight),
                ("fill", fill), ("direction", isRight ? "rtl" : null));
            y += size * _lineHeight;
        }

        return y;
    }
}
