using System.Globalization;
using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>Writes the text of a cell: a paragraph for each of its lines, and every blank and tab, which OpenDocument would else run together.</summary>
internal sealed class OdsText(XmlWriter xml)
{
    public const string Namespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private const string XLink = "http://www.w3.org/1999/xlink";

    public void Write(string text, string? link)
    {
        foreach (var line in SheetXml.Clean(text).ReplaceLineEndings("\n").Split('\n'))
        {
            xml.WriteStartElement("p", Namespace);
            if (link is not null)
            {
                xml.WriteStartElement("a", Namespace);
                xml.WriteAttributeString("href", XLink, link);
                xml.WriteAttributeString("type", XLink, "simple");
            }

            WriteLine(line);
            if (link is not null)
                xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private void WriteLine(string line)
    {
        if (!line.Contains("  ", StringComparison.Ordinal) && !line.Contains('\t') && !line.StartsWith(' ') && !line.EndsWith(' '))
        {
            xml.WriteString(line);
            return;
        }

        for (var at = 0; at < line.Length;)
        {
            var length = line.AsSpan(at).IndexOfAny(' ', '\t');
            if (length != 0)
            {
                var end = length < 0 ? line.Length : at + length;
                xml.WriteString(line[at..end]);
                at = end;
            }
            else if (line[at] == '\t')
            {
                xml.WriteStartElement("tab", Namespace);
                xml.WriteEndElement();
                at++;
            }
            else
            {
                var blanks = line.AsSpan(at).IndexOfAnyExcept(' ');
                var count = blanks < 0 ? line.Length - at : blanks;
                xml.WriteStartElement("s", Namespace);
                xml.WriteAttributeString("c", Namespace, count.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
                at += count;
            }
        }
    }
}
