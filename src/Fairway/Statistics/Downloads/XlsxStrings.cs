using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>Every text of the workbook once, in the order in which it first occurs.</summary>
internal sealed partial class XlsxStrings
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _uses;

    public int NumberOf(string text)
    {
        _uses++;
        if (_numbers.TryGetValue(text, out var number))
            return number;
        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("sst", XlsxSheet.Main);
        xml.WriteAttributeString("count", _uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in _texts)
        {
            xml.WriteStartElement("si");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Escape(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Characters that XML cannot hold as <c>_x0007_</c> (ECMA-376, part 1, section 22.9.2.19, ST_Xstring), and words that look like that so that they are not taken for one.</summary>
    public static string Escape(string text)
    {
        var safe = text.Contains("_x", StringComparison.Ordinal) ? LooksEscaped().Replace(text, "_x005F_") : text;
        if (SheetXml.IsValid(safe))
            return safe;
        var escaped = new StringBuilder();
        foreach (var part in SheetXml.Parts(safe))
            escaped.Append(part.IsValid ? part.Text : string.Concat(part.Text.Select(unit => string.Create(CultureInfo.InvariantCulture, $"_x{(int)unit:X4}_"))));
        return escaped.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}
