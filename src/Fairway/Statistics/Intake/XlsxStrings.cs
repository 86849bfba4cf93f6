using System.Globalization;
using System.Text;
using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>Text of cells: the table of the workbook's words, and words in a cell itself.</summary>
internal static class XlsxStrings
{
    public static List<string> ReadTable(XmlReader reader)
    {
        using (reader)
        {
            var words = new List<string>();
            while (SheetXml.Next(reader))
            {
                if (!XlsxXml.IsElement(reader, "si"))
                    continue;
                if (words.Count == SheetLimits.MaxCells)
                    throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"The workbook has more than {SheetLimits.MaxCells} texts."));
                words.Add(ReadItem(reader));
            }

            return words;
        }
    }

    /// <summary>The runs of one text, one after the other, without what tells how it sounds. Leaves the reader at the element's end.</summary>
    public static string ReadItem(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var (depth, isText) = (reader.Depth, false);
        int? phonetic = null;
        while (SheetXml.Next(reader) && reader.Depth > depth)
        {
            if (reader.Depth > phonetic)
                continue;
            phonetic = XlsxXml.IsElement(reader, "rPh") ? reader.Depth : null;
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                isText = XlsxXml.IsElement(reader, "t") && !reader.IsEmptyElement;
            else if (isText)
                text.Append(reader.Value);
            if (text.Length > SheetLimits.MaxCellText)
                throw new SheetException("sheet-limit", $"A cell has more than {SheetLimits.MaxCellText} characters.");
        }

        return Unescape(text.ToString()).Trim();
    }

    /// <summary><c>_x000D_</c> stands for the letter of that number (ECMA-376, part 1, 22.9.2.19).</summary>
    public static string Unescape(string text)
    {
        const int Length = 7;
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + Length <= text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + Length - 1] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                plain.Append((char)letter);
                i += Length - 1;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
