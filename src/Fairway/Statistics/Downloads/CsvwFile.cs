using System.Text.Json;

namespace Fairway.Statistics.Downloads;

/// <summary>
/// Describes the CSV as the W3C recommendations "Metadata Vocabulary for Tabular Data" and "Model for Tabular Data and Metadata on the Web" (2015) say.
/// </summary>
internal static class CsvwFile
{
    public static void Write(Dataset dataset, Stream stream)
    {
        var text = dataset.TextIn(dataset.Source);
        var definition = dataset.Definition;
        using var json = new Utf8JsonWriter(stream, MetadataJson.Options);
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", dataset.Source.Value);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("@type", "Table");
        json.WriteString("url", DownloadFormat.Csv.FileOf(dataset.Id));
        json.WriteString("dc:title", text.Title);
        json.WriteString("dc:description", text.Summary);
        WritePublisher(json, definition);
        WriteLink(json, "dc:source", definition.SourceUrl);
        WriteLink(json, "dc:license", definition.LicenceUrl);
        json.WriteStartObject("dc:modified");
        json.WriteString("@value", MetadataJson.Modified(dataset));
        json.WriteString("@type", "xsd:date");
        json.WriteEndObject();
        json.WriteStartObject("dialect");
        json.WriteString("encoding", "utf-8");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartArray("notes");
        foreach (var note in (string[])[text.Counted, text.NotCounted, .. text.Notes])
            WriteNote(json, note);
        json.WriteEndArray();
        WriteSchema(json, dataset, text);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, Dataset dataset, DatasetText text)
    {
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in DownloadColumn.Of(dataset))
        {
            json.WriteStartObject();
            json.WriteString("name", VariableName(column.Name));
            // A validator compares titles with the header of the file.
            json.WriteString("titles", column.Name);
            json.WriteString("dc:description", PackageText.DescriptionOf(column, text));
            WriteDatatype(json, column, dataset.Definition.Grain);
            json.WriteBoolean("required", MetadataJson.IsRequired(column));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("primaryKey");
        foreach (var key in dataset.Definition.Key)
            json.WriteStringValue(VariableName(key));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDatatype(Utf8JsonWriter json, DownloadColumn column, Grain grain)
    {
        switch (column.Cell)
        {
            case DownloadCell.Period when grain is Grain.Day or Grain.Week:
                WriteBase("date", "yyyy-MM-dd");
                break;
            case DownloadCell.Period when grain == Grain.Quarter:
                WriteBase("string", MetadataJson.QuarterPattern);
                break;
            case DownloadCell.Period:
                json.WriteString("datatype", grain == Grain.Month ? "gYearMonth" : "gYear");
                break;
            case DownloadCell.RowStatus:
                WriteBase("string", string.Join('|', MetadataJson.RowStatuses));
                break;
            case DownloadCell.ValueStatus:
                WriteBase("string", string.Join('|', StatusWord.All));
                break;
            default:
                json.WriteString("datatype", column.Cell switch
                {
                    DownloadCell.Integer => "nonNegativeInteger",
                    DownloadCell.Decimal => "decimal",
                    _ => "string",
                });
                break;
        }

        void WriteBase(string name, string format)
        {
            json.WriteStartObject("datatype");
            json.WriteString("base", name);
            json.WriteString("format", format);
            json.WriteEndObject();
        }
    }

    /// <summary>An object, since what is none is passed over (vocabulary, sections 5.1.1 and 5.4.2); its properties are common properties (section 5.8).</summary>
    private static void WriteNote(Utf8JsonWriter json, string note)
    {
        json.WriteStartObject();
        json.WriteString("rdfs:comment", note);
        json.WriteEndObject();
    }

    /// <summary>Dublin Core has an agent there, not a name; the form is that of the examples (vocabulary, section 5.7.1).</summary>
    private static void WritePublisher(Utf8JsonWriter json, DatasetDefinition definition)
    {
        json.WriteStartObject("dc:publisher");
        json.WriteString("schema:name", definition.Publisher);
        json.WriteEndObject();
    }

    /// <summary>Names are variables of URI templates, which have no hyphens (vocabulary, section 5.6; RFC 6570, section 2.3).</summary>
    private static string VariableName(string column) => column.Replace('-', '_');

    private static void WriteLink(Utf8JsonWriter json, string name, Uri address)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", address.AbsoluteUri);
        json.WriteEndObject();
    }
}
