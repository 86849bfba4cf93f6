using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using NetVips;

namespace Fairway.Tests.Statistics.Charts;

/// <summary>Where the words of a drawing really stand: measured with the fonts of this machine.</summary>
internal static class LabelBoxes
{
    private static readonly ConcurrentDictionary<(string Words, string Font), double> Widths = new();

    public static List<LabelBox> Of(XElement svg) => [.. svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => Box(svg, text)).Where(box => box.Words.Length > 0)];

    private static LabelBox Box(XElement svg, XElement text)
    {
        var size = Number(text, "font-size");
        var family = svg.Attribute("font-family")!.Value.Split(',')[0].Trim('\'');
        var width = text.Nodes().Sum(node => node switch
        {
            XElement more => Width(more.Value, family, size, isBold: true) + (more.Attribute("dx") is null ? 0 : size / 2),
            XText words => Width(words.Value, family, size, (string?)text.Attribute("font-weight") == "700"),
            _ => 0,
        });
        // In a line that runs from right to left the start is at the right.
        var anchor = (string?)text.Attribute("text-anchor") ?? ((string?)text.Attribute("direction") == "rtl" ? "end" : "start");
        var left = Number(text, "x") - (anchor switch { "middle" => width / 2, "end" => width, _ => 0 });
        return new(text.Value.Trim(), left, left + width, Number(text, "y") - (size * 0.72), Number(text, "y"));
    }

    private static double Width(string words, string family, double size, bool isBold) => words.Trim().Length == 0
        ? 0
        : Widths.GetOrAdd((words, string.Create(CultureInfo.InvariantCulture, $"{family}{(isBold ? " Bold" : "")} {size}")), key =>
        {
            using var image = Image.Text(System.Security.SecurityElement.Escape(key.Words), font: key.Font, dpi: 72);
            return image.Width;
        });

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

/// <summary>From the top of its letters to their line.</summary>
internal sealed record LabelBox(string Words, double Left, double Right, double Top, double Bottom)
{
    public bool Meets(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
