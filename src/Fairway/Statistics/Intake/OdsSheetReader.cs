using System.Globalization;
using System.Text;
using System.Xml;
using Fairway.Input;

namespace Fairway.Statistics.Intake;

/// <summary>Reads the rows of one <c>table:table</c>.</summary>
internal sealed class OdsSheetReader(XmlReader reader)
{
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly SheetBuilder _sheet = new();

    /// <summary>Leaves the reader at the table's end.</summary>
    public Sheet Read(string name, CancellationToken cancellationToken)
    {
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (SheetXml.Next(reader) && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != Table || reader.LocalName != "table-row")
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                ReadRow(Repeated("number-rows-repeated"));
            }
        }

        return new(name, _sheet.ToRows(), IsTyped: true);
    }

    private void ReadRow(int repeated)
    {
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            var column = 0L;
            while (SheetXml.Next(reader) && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != Table || reader.LocalName is not ("table-cell" or "covered-table-cell"))
                    continue;
                // What lies under a merged cell is not shown.
                var isCovered = reader.LocalName == "covered-table-cell";
                var cells = Repeated("number-columns-repeated");
                var text = ReadCell();
                _sheet.AddCell(column, isCovered ? "" : text, cells);
                column += cells;
            }
        }

        _sheet.EndRow(repeated);
    }

    /// <summary>The value as ISO date or plain number where the cell has one, else the text as shown. Leaves the reader at the cell's end.</summary>
    private string ReadCell()
    {
        var isFormula = reader.GetAttribute("formula", Table) is not null;
        var type = reader.GetAttribute("value-type", Office);
        var value = type switch
        {
            "date" => SheetXml.PlainDate(reader.GetAttribute("date-value", Office)),
            "float" or "currency" or "percentage" => SheetXml.PlainNumber(reader.GetAttribute("value", Office)),
            _ => null,
        };
        var shown = ReadText();
        if (SheetErrors.IsError(shown))
            return shown;
        return value ?? (isFormula && type is null && shown.Length == 0 ? SheetErrors.Uncalculated : shown);
    }

    private string ReadText()
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        var paragraphs = 0;
        var move = true;
        while ((!move || SheetXml.Next(reader)) && reader.Depth > depth)
        {
            move = true;
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Office && reader.LocalName == "annotation")
            {
                reader.Skip();
                move = false;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Text && reader.LocalName == "p")
                text.Append(paragraphs++ > 0 ? "\n" : "");
            else if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Text && reader.LocalName is "s" or "tab")
                text.Append(' ', Blanks());
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                text.Append(reader.Value);
            if (text.Length > SheetLimits.MaxCellText)
                throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"A cell of row {_sheet.Row} has more than {SheetLimits.MaxCellText} characters."));
        }

        return text.ToString().Trim();
    }

    /// <summary>How many blanks a <c>text:s</c> stands for.</summary>
    private int Blanks() =>
        int.TryParse(reader.GetAttribute("c", Text), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, SheetLimits.MaxCellText + 1) : 1;

    private int Repeated(string attribute)
    {
        if (reader.GetAttribute(attribute, Table) is not { } text)
            return 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new SheetException("sheet-damaged", $"'{Suggestion.Clip(text)}' is not how often a row or cell can repeat. Download the file again.");
    }
}
