using System.Globalization;
using System.Text.Json;

namespace Fairway.Statistics.Downloads;

/// <summary>
/// Describes the CSV as a Data Package (datapackage.org, version 2.0): the file with its size and digest, and the schema of its table. What is left out has the
/// default that the CSV has: fields that match exactly and in order ("fieldsMatch"), and a dialect of commas, CRLF and a header. An <c>id</c> would have to be
/// unique in the world, and no address goes into a file.
/// </summary>
internal static class DataPackageFile
{
    private const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    public static void Write(Dataset dataset, Stream stream, CancellationToken cancellationToken)
    {
        using var csv = new DigestStream();
        CsvFile.Write(dataset, csv, withMark: false, cancellationToken);
        Write(dataset, stream, csv.Length, csv.Digest());
    }

    /// <param name="dataset">What is described.</param>
    /// <param name="stream">Stays open.</param>
    /// <param name="bytes">Of the CSV.</param>
    /// <param name="digest">SHA-256 of the CSV in small hexadecimal digits.</param>
    public static void Write(Dataset dataset, Stream stream, long bytes, string digest)
    {
        var text = dataset.TextIn(dataset.Source);
        using var json = new Utf8JsonWriter(stream, MetadataJson.Options);
        json.WriteStartObject();
        // At the root only: elsewhere it "MUST be ignored" (Glossary, "Profile").
        json.WriteString("$schema", Profile);
        json.WriteString("name", dataset.Id.Value);
        json.WriteString("title", text.Title);
        json.WriteString("description", text.Summary);
        json.WriteString("version", PackageVersion.Of(dataset));
        // Of another standard, hence with its prefix (Glossary, "Custom Properties").
        json.WriteString("dcat:version", dataset.Version.Number.ToString(CultureInfo.InvariantCulture));
        WriteOrigin(json, dataset.Definition);
        json.WriteStartArray("resources");
        json.WriteStartObject();
        json.WriteString("name", dataset.Id.Value);
        json.WriteString("type", "table");
        json.WriteString("path", DownloadFormat.Csv.FileOf(dataset.Id));
        json.WriteString("title", text.Title);
        json.WriteString("description", $"{text.Counted} {text.NotCounted}");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes);
        json.WriteString("hash", "sha256:" + digest);
        WriteSchema(json, dataset, text);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, DatasetDefinition definition)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("path", definition.LicenceUrl.AbsoluteUri);
        json.WriteString("title", definition.LicenceName);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("title", $"{definition.Publisher}, {definition.SourceTitle}");
        json.WriteString("path", definition.SourceUrl.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", definition.Publisher);
        json.WriteStartArray("roles");
        json.WriteStringValue("publisher");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSchema(Utf8JsonWriter json, Dataset dataset, DatasetText text)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        var columns = DownloadColumn.Of(dataset);
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", TypeOf(column, dataset.Definition.Grain));
            json.WriteString("title", text.Columns.GetValueOrDefault(column.Name, column.Name));
            json.WriteString("description", PackageText.DescriptionOf(column, text));
            WriteConstraints(json, column, dataset.Definition.Grain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteStartArray("primaryKey");
        // In the order of the fields, as Table Schema recommends ("primaryKey").
        foreach (var key in columns.Select(column => column.Name).Where(dataset.Definition.Key.Contains))
            json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string TypeOf(DownloadColumn column, Grain grain) => column.Cell switch
    {
        DownloadCell.Period => grain switch
        {
            Grain.Day or Grain.Week => "date",
            Grain.Month => "yearmonth",
            Grain.Year => "year",
            _ => "string",
        },
        DownloadCell.Integer => "integer",
        DownloadCell.Decimal => "number",
        _ => "string",
    };

    private static void WriteConstraints(Utf8JsonWriter json, DownloadColumn column, Grain grain)
    {
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", MetadataJson.IsRequired(column));
        if (column.Cell == DownloadCell.Integer)
            json.WriteNumber("minimum", 0);
        if (column.Cell == DownloadCell.Period && grain == Grain.Quarter)
            json.WriteString("pattern", MetadataJson.QuarterPattern);
        if (column.Cell is DownloadCell.RowStatus or DownloadCell.ValueStatus)
        {
            json.WriteStartArray("enum");
            foreach (var word in column.Cell == DownloadCell.RowStatus ? MetadataJson.RowStatuses : [.. StatusWord.All])
                json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
