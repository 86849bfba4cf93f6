using System.Globalization;
using System.Xml;
using Fairway.Input;

namespace Fairway.Statistics.Downloads;

/// <summary>Writes the sheets of an OpenDocument spreadsheet, row by row.</summary>
internal sealed class OdsContent(XmlWriter xml)
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const string Office = OdsFile.Office;

    private readonly OdsText _text = new(xml);

    public void Write(Workbook workbook, CancellationToken cancellationToken)
    {
        xml.WriteStartElement("office", "document-content", Office);
        xml.WriteAttributeString("xmlns", "table", null, Table);
        xml.WriteAttributeString("xmlns", "text", null, OdsText.Namespace);
        xml.WriteAttributeString("xmlns", "xlink", null, Link);
        foreach (var (prefix, name) in OdsStyles.Namespaces)
            xml.WriteAttributeString("xmlns", prefix, null, name);
        xml.WriteAttributeString("version", Office, "1.3");
        xml.WriteRaw(OdsStyles.Automatic);
        xml.WriteStartElement("body", Office);
        xml.WriteStartElement("spreadsheet", Office);
        foreach (var sheet in workbook.Sheets)
            WriteSheet(sheet, cancellationToken);
        WriteRanges(workbook);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteSheet(Sheet sheet, CancellationToken cancellationToken)
    {
        var columns = sheet.Table?.Columns.Length ?? 1;
        xml.WriteStartElement("table", Table);
        Attribute("name", sheet.Name);
        xml.WriteStartElement("table-column", Table);
        Attribute("style-name", sheet.IsNarrow ? OdsStyles.NarrowColumn : OdsStyles.WideColumn);
        Attribute("number-columns-repeated", columns.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        foreach (var line in sheet.Lines)
            WriteLine(line, sheet);
        if (sheet.Table is { } table)
            WriteRows(sheet, table, cancellationToken);
        xml.WriteEndElement();
    }

    private void WriteLine(SheetLine line, Sheet sheet)
    {
        xml.WriteStartElement("table-row", Table);
        StartCell(line.Style switch
        {
            LineStyle.Title => OdsStyles.Title,
            LineStyle.Heading => OdsStyles.Heading,
            _ => sheet.IsNarrow ? OdsStyles.Line : OdsStyles.Body,
        }, "string");
        _text.Write(line.Text, line.Link?.AbsoluteUri);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteRows(Sheet sheet, SheetTable table, CancellationToken cancellationToken)
    {
        xml.WriteStartElement("table-header-rows", Table);
        xml.WriteStartElement("table-row", Table);
        for (var column = 0; column < table.Columns.Length; column++)
            WriteText(table.Columns[column], table.Numbers.Contains(column) ? OdsStyles.NumberHeader : OdsStyles.Header, null);
        xml.WriteEndElement();
        xml.WriteEndElement();

        var style = sheet.IsNarrow ? OdsStyles.Text : OdsStyles.Body;
        for (var row = 0; row < table.RowCount; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            xml.WriteStartElement("table-row", Table);
            for (var column = 0; column < table.Columns.Length; column++)
            {
                var cell = table.Cell(row, column);
                WriteCell(cell, table.Numbers.Contains(column) ? OdsStyles.Shorthand : style, sheet.LeadsToSheets && column == 0 ? $"#{cell.Text}.A1" : null);
            }

            xml.WriteEndElement();
        }
    }

    private void WriteCell(SheetCell cell, string textStyle, string? link)
    {
        if (cell.IsEmpty)
        {
            xml.WriteStartElement("table-cell", Table);
            xml.WriteEndElement();
            return;
        }

        switch (cell.Kind)
        {
            case SheetCellKind.Text:
                WriteText(cell.Text, textStyle, link);
                return;
            case SheetCellKind.Date:
                StartCell(OdsStyles.Date, "date");
                var date = IsoDay.Write(cell.Date);
                xml.WriteAttributeString("date-value", Office, date);
                _text.Write(date, null);
                break;
            default:
                StartCell(cell.Kind == SheetCellKind.Integer ? OdsStyles.Integer : OdsStyles.Decimal, "float");
                var number = TableCells.Write(cell.Number);
                xml.WriteAttributeString("value", Office, number);
                _text.Write(number, null);
                break;
        }

        xml.WriteEndElement();
    }

    private void WriteText(string text, string style, string? link)
    {
        StartCell(style, "string");
        _text.Write(text, link);
        xml.WriteEndElement();
    }

    private void StartCell(string style, string type)
    {
        xml.WriteStartElement("table-cell", Table);
        Attribute("style-name", style);
        xml.WriteAttributeString("value-type", Office, type);
    }

    /// <summary>Marks each table as one, without buttons to filter it.</summary>
    private void WriteRanges(Workbook workbook)
    {
        xml.WriteStartElement("database-ranges", Table);
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.Table is not { } table)
                continue;
            xml.WriteStartElement("database-range", Table);
            Attribute("name", table.Name);
            Attribute("target-range-address", $"{sheet.Name}.{SheetReference.Cell(sheet.HeaderRow, 0)}:{sheet.Name}.{SheetReference.Cell(sheet.HeaderRow + table.RowCount, table.Columns.Length - 1)}");
            Attribute("contains-header", "true");
            Attribute("display-filter-buttons", "false");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, Table, value);
}
