using System.Text;
using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>
/// Reads a sheet of an OpenDocument spreadsheet (ODF 1.2, part 1, section 9) as a stream. A cell or row may say that it stands there
/// many times: the last row of a real file says so 1,045,421 times, empty, and is stepped over.
/// </summary>
internal static class OdsReader
{
    private const string OdsType = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Table = OdsSheetReader.Table;
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    public static SheetReading Read(SheetArchive archive, string? sheet, CancellationToken cancellationToken)
    {
        using (var type = new StreamReader(archive.Open("mimetype")!, Encoding.ASCII))
        {
            var start = new char[OdsType.Length + 1];
            if (new string(start, 0, type.ReadBlock(start)).TrimEnd() != OdsType)
                throw new SheetException("not-a-spreadsheet", "The file is an archive, but no spreadsheet. Save it as .ods, .xlsx or 'CSV UTF-8'.");
        }

        RefuseEncrypted(archive);
        using var reader = archive.Require("content.xml");
        return new(Find(reader, sheet, cancellationToken), null, null, archive.ReadDay("meta.xml", "date", "http://purl.org/dc/elements/1.1/"));
    }

    private static Sheet Find(XmlReader reader, string? sheet, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var hidden = new HashSet<string>();
        var style = "";
        Sheet? only = null;
        var more = SheetXml.Next(reader);
        while (more)
        {
            if (Is(reader, "style", Style))
                style = reader.GetAttribute("name", Style) ?? "";
            else if (Is(reader, "table-properties", Style) && reader.GetAttribute("display", Table) == "false")
                hidden.Add(style);
            else if (Is(reader, "table", Table))
            {
                var name = reader.GetAttribute("name", Table) ?? "";
                var isHidden = hidden.Contains(reader.GetAttribute("style-name", Table) ?? "");
                if (name == sheet)
                    return isHidden ? throw SheetNames.Hidden(name) : new OdsSheetReader(reader).Read(name, cancellationToken);
                names.Add(name);
                if (sheet is null && only is null && !isHidden)
                {
                    only = new OdsSheetReader(reader).Read(name, cancellationToken);
                }
                else
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }
            }

            more = SheetXml.Next(reader);
        }

        if (sheet is not null)
            throw SheetNames.Unknown(sheet, names);
        return only is not null && names.Count == 1 ? only : throw SheetNames.Ambiguous(names);
    }

    private static bool Is(XmlReader reader, string name, string ns) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI == ns;

    private static void RefuseEncrypted(SheetArchive archive)
    {
        if (archive.Open("META-INF/manifest.xml") is not { } manifest)
            return;
        using var reader = SheetXml.Open(manifest);
        if (reader.ReadToFollowing("encryption-data", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"))
            throw new SheetException("not-a-spreadsheet", "The workbook is encrypted: it wants a password. Open it in a spreadsheet program and save it without one.");
    }
}
