using System.Globalization;
using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>Writes one worksheet, row by row.</summary>
internal sealed class XlsxSheet(XmlWriter xml, Sheet sheet, XlsxStrings strings)
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Day 0 of the count of days; right for every day after February 1900.
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    public void Write(bool isFirst, CancellationToken cancellationToken)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        WriteView(isFirst);
        WriteWidths();
        xml.WriteStartElement("sheetData");
        for (var line = 0; line < sheet.Lines.Length; line++)
            WriteLine(line + 1, sheet.Lines[line]);
        if (sheet.Table is { } table)
            WriteRows(table, cancellationToken);
        xml.WriteEndElement();
        WriteLinks();
        if (sheet.Table is not null)
        {
            xml.WriteStartElement("tableParts");
            xml.WriteAttributeString("count", "1");
            xml.WriteStartElement("tablePart");
            xml.WriteAttributeString("r", "id", Relations, XlsxFile.Id(1));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteView(bool isFirst)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        if (isFirst)
            xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteWidths()
    {
        xml.WriteStartElement("cols");
        xml.WriteStartElement("col");
        xml.WriteAttributeString("min", "1");
        xml.WriteAttributeString("max", (sheet.Table?.Columns.Length ?? 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("width", sheet.Width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("customWidth", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteLine(int row, SheetLine line)
    {
        StartRow(row);
        var body = sheet.IsNarrow ? 0 : XlsxStyles.Body;
        WriteText(SheetReference.Cell(row, 0), line.Text, line switch
        {
            { Link: not null } => XlsxStyles.Link,
            { Style: LineStyle.Title } => XlsxStyles.Title,
            { Style: LineStyle.Heading } => XlsxStyles.Heading,
            _ => body,
        });
        xml.WriteEndElement();
    }

    private void WriteRows(SheetTable table, CancellationToken cancellationToken)
    {
        var names = Enumerable.Range(0, table.Columns.Length).Select(SheetReference.Column).ToArray();
        StartRow(sheet.HeaderRow);
        for (var column = 0; column < names.Length; column++)
            WriteText(SheetReference.Cell(sheet.HeaderRow, column), table.Columns[column], table.Numbers.Contains(column) ? XlsxStyles.NumberHeader : XlsxStyles.Header);
        xml.WriteEndElement();

        var text = sheet.IsNarrow ? XlsxStyles.Text : XlsxStyles.Body;
        for (var row = 0; row < table.RowCount; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = (sheet.HeaderRow + 1 + row).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", number);
            for (var column = 0; column < names.Length; column++)
            {
                var cell = table.Cell(row, column);
                if (!cell.IsEmpty)
                    WriteCell(names[column] + number, cell, sheet.LeadsToSheets && column == 0 ? XlsxStyles.Link : table.Numbers.Contains(column) ? XlsxStyles.Shorthand : text);
            }

            xml.WriteEndElement();
        }
    }

    private void WriteCell(string reference, SheetCell cell, int textStyle)
    {
        switch (cell.Kind)
        {
            case SheetCellKind.Text:
                WriteText(reference, cell.Text, textStyle);
                break;
            case SheetCellKind.Date:
                WriteNumber(reference, XlsxStyles.Date, (cell.Date.DayNumber - DayZero).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                WriteNumber(reference, cell.Kind == SheetCellKind.Integer ? XlsxStyles.Integer : XlsxStyles.Decimal, TableCells.Write(cell.Number));
                break;
        }
    }

    private void StartRow(int row)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteText(string reference, string text, int style) => WriteValue(reference, style, "s", strings.NumberOf(text).ToString(CultureInfo.InvariantCulture));

    private void WriteNumber(string reference, int style, string number) => WriteValue(reference, style, null, number);

    private void WriteValue(string reference, int style, string? type, string value)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", reference);
        if (style > 0)
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            xml.WriteAttributeString("t", type);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void WriteLinks()
    {
        var outside = Enumerable.Range(0, sheet.Lines.Length).Where(line => sheet.Lines[line].Link is not null).ToList();
        var inside = sheet is { LeadsToSheets: true, Table: { } table } ? Enumerable.Range(0, table.RowCount).ToList() : [];
        if (outside.Count + inside.Count == 0)
            return;

        xml.WriteStartElement("hyperlinks");
        foreach (var line in outside)
        {
            xml.WriteStartElement("hyperlink");
            xml.WriteAttributeString("ref", SheetReference.Cell(line + 1, 0));
            xml.WriteAttributeString("r", "id", Relations, XlsxFile.Id(line + 2));
            xml.WriteEndElement();
        }

        foreach (var row in inside)
        {
            xml.WriteStartElement("hyperlink");
            xml.WriteAttributeString("ref", SheetReference.Cell(sheet.HeaderRow + 1 + row, 0));
            xml.WriteAttributeString("location", $"'{sheet.Table!.Cell(row, 0).Text}'!A1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
