using System.IO.Compression;
using System.Text;

namespace Fairway.Tests.Statistics.Intake;

/// <summary>A workbook of parts that a test can change one at a time.</summary>
internal sealed record MadeXlsx
{
    public const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Elements <c>row</c>.</summary>
    public string Rows { get; init; } = "";

    /// <summary>What follows the rows.</summary>
    public string After { get; init; } = "";

    /// <summary>Elements <c>si</c>.</summary>
    public string Strings { get; init; } = "";

    /// <summary>Codes of number formats; the style of the first is 1.</summary>
    public string[] Formats { get; init; } = ["dd/mm/yyyy"];

    public string Properties { get; init; } = "<workbookPr/>";

    public string Sheets { get; init; } = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>";

    public string SheetTarget { get; init; } = "worksheets/sheet1.xml";

    public string Type { get; init; } = Workbook;

    public string Namespace { get; init; } = Transitional;

    public string Prolog { get; init; } = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private string Relationships => Namespace == Strict
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public byte[] ToBytes()
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}\"/></Types>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Relationships}\">{Properties}<sheets>{Sheets}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Relationships}/worksheet\" Target=\"{SheetTarget}\"/><Relationship Id=\"rId2\" Type=\"{Relationships}/sharedStrings\" Target=\"sharedStrings.xml\"/>" +
                $"<Relationship Id=\"rId3\" Type=\"{Relationships}/styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"rId4\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
            Add(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{Namespace}\">{Strings}</sst>");
            Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Namespace}\"><numFmts>{string.Concat(Formats.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{Xml(code)}\"/>"))}</numFmts>" +
                $"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            Add(archive, "xl/" + SheetTarget.Replace("/xl/", "", StringComparison.Ordinal), $"<worksheet xmlns=\"{Namespace}\"><sheetData>{Rows}</sheetData>{After}</worksheet>");
            Add(archive, "xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Namespace}\"><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>");
            Add(archive, "docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:modified>2026-08-21T09:30:00Z</dcterms:modified></cp:coreProperties>");
        }

        return bytes.ToArray();
    }

    public static string Xml(string text) => System.Security.SecurityElement.Escape(text)!;

    private void Add(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(Prolog + text));
    }
}
