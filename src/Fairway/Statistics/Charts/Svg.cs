using System.Globalization;
using System.Text;
using System.Xml;

namespace Fairway.Statistics.Charts;

/// <summary>Writes SVG, which is also well-formed XML and valid inside HTML. Everything that comes from outside is escaped here.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new(16_384);
    private readonly Stack<string> _open = new();

    /// <summary>An attribute whose value is null is left out.</summary>
    public Svg Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(element, attributes).Append('>');
        _open.Push(element);
        return this;
    }

    public Svg Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    public Svg Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(element, attributes).Append("/>");
        return this;
    }

    public Svg Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public Svg Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close();

    /// <summary>At most two decimals.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>At most one decimal: what a line is drawn with.</summary>
    public static string Coordinate(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => Number(fraction * 100) + "%";

    public override string ToString() => _text.ToString();

    private StringBuilder Tag(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _text.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _text.Append('"');
        }

        return _text;
    }

    private void Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                _text.Append(letter).Append(text[++i]);
                continue;
            }

            _ = letter switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                _ => _text.Append(XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD'),
            };
        }
    }
}
