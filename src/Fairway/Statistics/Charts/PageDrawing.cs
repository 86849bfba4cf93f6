using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>
/// A drawing for use inside a page. It has no <c>viewBox</c>: text and dots stand at percentages and keep their size, lines and bars
/// stretch in a nested drawing. Colours and sizes come from the site's style sheet by class. Where there are several colours their names stand at the right
/// and, on a phone, in a list above; small drawings stand in a grid.
/// </summary>
internal sealed class PageDrawing
{
    /// <summary>Ems of a name at the right of a drawing.</summary>
    private const double NameEms = 11.5;

    private const double NameLine = 0.04;

    private readonly Svg _svg = new();
    private readonly ChartDrawing _drawing;
    private readonly string _id;
    private readonly Language _source;
    private readonly PageMarks _marks;

    private PageDrawing(ChartDrawing drawing, string id, Language language, Language source)
    {
        (_drawing, _id, _source) = (drawing, id, source);
        _marks = new(_svg, id, language, source);
    }

    /// <param name="drawing">What is drawn.</param>
    /// <param name="id">Unlike that of any other drawing of the page.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="source">Of words that have no translation.</param>
    public static string Write(ChartDrawing drawing, string id, Language language, Language source) =>
        new PageDrawing(drawing, id, language, source).Write();

    private string Write()
    {
        if (_drawing.Panels.IsEmpty)
        {
            WriteKey();
            Open(Class(), _id, _drawing.Title, _drawing.Description);
            _marks.WritePlot(_drawing.Marks, _drawing.PlotWidth);
            WriteNames();
            return _svg.Close().ToString();
        }

        _svg.Open("div", ("class", "multiples"));
        for (var i = 0; i < _drawing.Panels.Length; i++)
        {
            var panel = _drawing.Panels[i];
            _svg.Open("div").Open("p");
            WriteWord(panel.Name);
            _svg.Text(" ").Element("b", panel.Value).Close();
            Open("plot small", $"{_id}-{i}", panel.Name.Text, i == 0 ? $"{_drawing.Title}. {_drawing.Description}" : $"{panel.Name.Text}: {panel.Value}");
            _marks.WritePlot(panel.Marks, _drawing.PlotWidth);
            _svg.Close().Close();
        }

        return _svg.Close().ToString();
    }

    private string Class() => (_drawing.Rows, _drawing.Key.IsEmpty) switch
    {
        ( > 0 and <= 5, _) => "plot rows few",
        ( > 0, _) => "plot rows",
        (_, false) => "plot keyed",
        _ => "plot",
    };

    private void Open(string cssClass, string id, string title, string description) =>
        _svg.Open("svg", ("class", cssClass), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"))
            .Element("title", title, ("id", $"{id}-title"))
            .Element("desc", description, ("id", $"{id}-desc"));

    /// <summary>For a phone, where there is no room beside the drawing.</summary>
    private void WriteKey()
    {
        if (_drawing.Key.IsEmpty)
            return;
        _svg.Open("ul", ("class", "key"));
        foreach (var item in _drawing.Key)
        {
            _svg.Open("li", ("class", PageMarks.RoleClass(item.Role)));
            WriteWord(item.Name);
            if (item.Value.Length > 0)
                _svg.Text(" ").Element("b", item.Value);
            _svg.Close();
        }

        _svg.Close();
    }

    private void WriteWord(ChartWord word)
    {
        if (word.IsSource)
            _svg.Element("bdi", word.Text, ("lang", _source.Tag.Value), ("dir", _source.Dir));
        else
            _svg.Text(word.Text);
    }

    private void WriteNames()
    {
        foreach (var (item, lines, y) in KeyLabels.Place(_drawing.Key, NameEms, NameLine))
        {
            _svg.Empty("circle", ("class", $"wide {PageMarks.RoleClass(item.Role)}"), ("cx", "101.5%"), ("cy", Svg.Percent(y)), ("r", "5"));
            for (var i = 0; i < lines.Length; i++)
                _marks.WriteLabel(new(1.015, y + (i * NameLine), lines[i], ChartRole.Other, TextAnchor.Start, 0.35, 0.9, IsWide: true, More: i == lines.Length - 1 ? item.Value : null, IsSource: item.Name.IsSource, IsKey: true));
        }
    }
}
