using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>A workbook as an OpenDocument spreadsheet (ISO/IEC 26300, version 1.3).</summary>
internal static class OdsFile
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Version = "1.3";
    private const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private const string Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

    public static void Write(Workbook workbook, Stream stream, CancellationToken cancellationToken)
    {
        using var archive = new Archive(stream);
        // First and not packed, so that the kind of file is known from its first bytes (part 2, section 3.3).
        archive.WriteText("mimetype", MediaType, CompressionLevel.NoCompression);
        archive.WriteXml("META-INF/manifest.xml", WriteManifest);
        archive.WriteXml("meta.xml", xml => WriteMeta(xml, workbook));
        archive.WriteText("styles.xml", OdsStyles.Document(workbook.Language));
        archive.WriteXml("settings.xml", xml => WriteSettings(xml, workbook));
        archive.WriteXml("content.xml", xml => new OdsContent(xml).Write(workbook, cancellationToken));
    }

    private static void WriteManifest(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("version", Manifest, Version);
        foreach (var (path, type) in new[] { ("/", MediaType), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml"), ("settings.xml", "text/xml") })
        {
            xml.WriteStartElement("file-entry", Manifest);
            xml.WriteAttributeString("full-path", Manifest, path);
            xml.WriteAttributeString("media-type", Manifest, type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteMeta(XmlWriter xml, Workbook workbook)
    {
        const string dc = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("office", "document-meta", Office);
        xml.WriteAttributeString("version", Office, Version);
        xml.WriteStartElement("meta", Office);
        xml.WriteElementString("dc", "title", dc, workbook.Title);
        xml.WriteElementString("dc", "creator", dc, workbook.Author);
        xml.WriteElementString("dc", "language", dc, workbook.Language.Value);
        xml.WriteElementString("meta", "creation-date", Meta, string.Create(CultureInfo.InvariantCulture, $"{workbook.Date:yyyy-MM-dd}T00:00:00"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>It opens on its first sheet; nothing is frozen.</summary>
    private static void WriteSettings(XmlWriter xml, Workbook workbook)
    {
        xml.WriteStartElement("office", "document-settings", Office);
        xml.WriteAttributeString("version", Office, Version);
        xml.WriteStartElement("settings", Office);
        Start("config-item-set", "ooo:view-settings");
        Start("config-item-map-indexed", "Views");
        xml.WriteStartElement("config-item-map-entry", Config);
        Item("ViewId", "string", "view1");
        Item("ActiveTable", "string", workbook.Sheets[0].Name);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Start(string element, string name)
        {
            xml.WriteStartElement("config", element, Config);
            xml.WriteAttributeString("name", Config, name);
        }

        void Item(string name, string type, string value)
        {
            Start("config-item", name);
            xml.WriteAttributeString("type", Config, type);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }
}
