using System.Globalization;
using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>Marks the cells of a table as one, with its headings, so that a screen reader can name the column of a cell.</summary>
internal static class XlsxTable
{
    public static void Write(XmlWriter xml, SheetTable table, int headerRow, int number)
    {
        xml.WriteStartElement("table", XlsxSheet.Main);
        xml.WriteAttributeString("id", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", table.Name);
        xml.WriteAttributeString("displayName", table.Name);
        xml.WriteAttributeString("ref", SheetReference.Range(headerRow, table));
        xml.WriteAttributeString("totalsRowShown", "0");
        xml.WriteStartElement("tableColumns");
        xml.WriteAttributeString("count", table.Columns.Length.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < table.Columns.Length; i++)
        {
            xml.WriteStartElement("tableColumn");
            xml.WriteAttributeString("id", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("name", XlsxStrings.Escape(table.Columns[i]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        // Without a name it is the plainest look: no lines, no fill.
        xml.WriteStartElement("tableStyleInfo");
        xml.WriteAttributeString("showFirstColumn", "0");
        xml.WriteAttributeString("showLastColumn", "0");
        xml.WriteAttributeString("showRowStripes", "0");
        xml.WriteAttributeString("showColumnStripes", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
