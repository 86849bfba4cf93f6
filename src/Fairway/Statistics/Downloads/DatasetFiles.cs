using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fairway.Input;

namespace Fairway.Statistics.Downloads;

/// <summary>A dataset as files. The same dataset gives the same bytes in every language and culture.</summary>
public static class DatasetFiles
{
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>RFC 4180 with CRLF, UTF-8 without BOM, ISO dates, header of column names.</summary>
    public static byte[] Csv(Dataset dataset) => CsvWriter.Write(dataset.Definition, dataset.Table, CsvWriter.CrLf);

    /// <summary>An object with <c>dataset</c>, <c>dataTo</c>, <c>licence</c>, <c>source</c>, <c>columns</c> and <c>rows</c>.</summary>
    public static byte[] Json(Dataset dataset)
    {
        var definition = dataset.Definition;
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("dataset", dataset.Id.Value);
            json.WriteString("dataFrom", IsoDay.Write(dataset.DataFrom));
            json.WriteString("dataTo", IsoDay.Write(dataset.DataTo));
            if (dataset.Version.Published is { } published)
                json.WriteString("published", IsoDay.Write(published));
            json.WriteStartObject("licence");
            json.WriteString("name", definition.LicenceName);
            json.WriteString("url", definition.LicenceUrl.AbsoluteUri);
            json.WriteEndObject();
            json.WriteStartObject("source");
            json.WriteString("title", definition.SourceTitle);
            json.WriteString("publisher", definition.Publisher);
            json.WriteString("url", definition.SourceUrl.AbsoluteUri);
            json.WriteEndObject();
            WriteColumns(json, definition);
            WriteRows(json, definition, dataset.Table);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteColumns(Utf8JsonWriter json, DatasetDefinition definition)
    {
        json.WriteStartArray("columns");
        json.WriteStartObject();
        json.WriteString("name", definition.TimeColumn);
        json.WriteString("type", KebabName(definition.Grain));
        json.WriteEndObject();
        foreach (var column in definition.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", KebabName(column.Type));
            json.WriteString("role", KebabName(column.Role));
            if (column.Missing is { } missing)
                json.WriteString("missing", StatusWord.Write(missing));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, DatasetDefinition definition, DataTable table)
    {
        json.WriteStartArray("rows");
        for (var row = 0; row < table.RowCount; row++)
        {
            json.WriteStartArray();
            json.WriteStringValue(table.PeriodOf(row).ToString());
            foreach (var column in definition.Columns)
            {
                if (column.Role != ColumnRole.Measure)
                    json.WriteStringValue(TableCells.Write(table, column, row));
                else if (table.Measures[column.Name][row] is { } value)
                    json.WriteRawValue(Encoding.ASCII.GetBytes(TableCells.Write(value)));
                else
                    json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string KebabName<T>(T value)
        where T : struct, Enum => Input.Yaml.KebabNames<T>.Write(value);
}
