using System.Globalization;
using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>A workbook as Office Open XML (ECMA-376).</summary>
internal static class XlsxFile
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Write(Workbook workbook, Stream stream, CancellationToken cancellationToken)
    {
        using var archive = new Archive(stream);
        archive.WriteXml("[Content_Types].xml", xml => WriteTypes(xml, workbook));
        archive.WriteXml("_rels/.rels", xml => WriteRelations(
            xml,
            ("rId1", Office + "/officeDocument", "xl/workbook.xml", false),
            ("rId2", Package + "relationships/metadata/core-properties", "docProps/core.xml", false)));
        archive.WriteXml("docProps/core.xml", xml => WriteProperties(xml, workbook));
        archive.WriteXml("xl/workbook.xml", xml => WriteWorkbook(xml, workbook));
        archive.WriteXml("xl/_rels/workbook.xml.rels", xml => WriteRelations(xml,
        [
            .. workbook.Sheets.Select((_, i) => (Id(i + 1), Office + "/worksheet", Invariant($"worksheets/sheet{i + 1}.xml"), false)),
            (Id(workbook.Sheets.Length + 1), Office + "/styles", "styles.xml", false),
            (Id(workbook.Sheets.Length + 2), Office + "/sharedStrings", "sharedStrings.xml", false),
        ]));
        archive.WriteText("xl/styles.xml", XlsxStyles.Xml);
        var strings = new XlsxStrings();
        for (var i = 0; i < workbook.Sheets.Length; i++)
        {
            var (sheet, number) = (workbook.Sheets[i], i + 1);
            archive.WriteXml(Invariant($"xl/worksheets/sheet{number}.xml"), xml => new XlsxSheet(xml, sheet, strings).Write(isFirst: number == 1, cancellationToken));
            var relations = SheetRelations(sheet, number).ToArray();
            if (relations.Length > 0)
                archive.WriteXml(Invariant($"xl/worksheets/_rels/sheet{number}.xml.rels"), xml => WriteRelations(xml, relations));
            if (sheet.Table is { } table)
                archive.WriteXml(Invariant($"xl/tables/table{number}.xml"), xml => XlsxTable.Write(xml, table, sheet.HeaderRow, number));
        }

        archive.WriteXml("xl/sharedStrings.xml", strings.Write);
    }

    public static string Id(int number) => Invariant($"rId{number}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The table has number 1; the links follow in the order of their lines.</summary>
    private static IEnumerable<(string Id, string Type, string Target, bool IsOutside)> SheetRelations(Sheet sheet, int number)
    {
        if (sheet.Table is not null)
            yield return (Id(1), Office + "/table", Invariant($"../tables/table{number}.xml"), false);
        for (var line = 0; line < sheet.Lines.Length; line++)
        {
            if (sheet.Lines[line].Link is { } link)
                yield return (Id(line + 2), Office + "/hyperlink", link.AbsoluteUri, true);
        }
    }

    private static void WriteTypes(XmlWriter xml, Workbook workbook)
    {
        xml.WriteStartElement("Types", Package + "content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Override("/xl/styles.xml", Spreadsheet + "styles+xml");
        Override("/xl/sharedStrings.xml", Spreadsheet + "sharedStrings+xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        for (var number = 1; number <= workbook.Sheets.Length; number++)
        {
            Override(Invariant($"/xl/worksheets/sheet{number}.xml"), Spreadsheet + "worksheet+xml");
            if (workbook.Sheets[number - 1].Table is not null)
                Override(Invariant($"/xl/tables/table{number}.xml"), Spreadsheet + "table+xml");
        }

        xml.WriteEndElement();

        void Default(string extension, string type) => Entry("Default", "Extension", extension, type);
        void Override(string part, string type) => Entry("Override", "PartName", part, type);
        void Entry(string element, string attribute, string value, string type)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString(attribute, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, params (string Id, string Type, string Target, bool IsOutside)[] relations)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (id, type, target, isOutside) in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (isOutside)
                xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, Workbook workbook)
    {
        const string dc = "http://purl.org/dc/elements/1.1/";
        const string terms = "http://purl.org/dc/terms/";
        xml.WriteStartElement("cp", "coreProperties", Package + "metadata/core-properties");
        xml.WriteElementString("dc", "title", dc, workbook.Title);
        xml.WriteElementString("dc", "creator", dc, workbook.Author);
        xml.WriteElementString("dc", "language", dc, workbook.Language.Value);
        xml.WriteStartElement("dcterms", "created", terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(Invariant($"{workbook.Date:yyyy-MM-dd}T00:00:00Z"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, Workbook workbook)
    {
        xml.WriteStartElement("workbook", XlsxSheet.Main);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < workbook.Sheets.Length; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", workbook.Sheets[i].Name);
            xml.WriteAttributeString("sheetId", Invariant($"{i + 1}"));
            xml.WriteAttributeString("r", "id", Office, Id(i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
