using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Downloads;

/// <summary>The data as one JSON object: what they are, <c>columns</c>, and <c>rows</c> as arrays in the order of the columns.</summary>
internal static class JsonFile
{
    private const int FlushAt = 64 * 1024;

    internal static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Dataset dataset, Stream stream, CancellationToken cancellationToken)
    {
        var columns = DownloadColumn.Of(dataset);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        WriteDescription(json, dataset);
        json.WriteStartArray("columns");
        foreach (var column in columns)
            WriteColumn(json, column, dataset.Definition.Grain);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        for (var row = 0; row < dataset.Table.RowCount; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            json.WriteStartArray();
            foreach (var column in columns)
                WriteCell(json, column, row);
            json.WriteEndArray();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A number, null where there is no value, or text.</summary>
    internal static void WriteCell(Utf8JsonWriter json, DownloadColumn column, int row)
    {
        if (!column.IsNumber)
            json.WriteStringValue(column.Text(row));
        else if (column.Text(row) is { Length: > 0 } number)
            json.WriteRawValue(Encoding.ASCII.GetBytes(number), skipInputValidation: true);
        else
            json.WriteNullValue();
    }

    private static void WriteDescription(Utf8JsonWriter json, Dataset dataset)
    {
        var definition = dataset.Definition;
        json.WriteString("dataset", dataset.Id.Value);
        json.WriteString("title", dataset.TextIn(dataset.Source).Title);
        json.WriteNumber("version", dataset.Version.Number);
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
    }

    private static void WriteColumn(Utf8JsonWriter json, DownloadColumn column, Grain grain)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        if (column.Declared is not { } declared)
        {
            json.WriteString("type", KebabNames<Grain>.Write(grain));
        }
        else if (column.Cell == DownloadCell.ValueStatus)
        {
            json.WriteString("type", "text");
            json.WriteString("role", "status");
            json.WriteString("of", declared.Name);
        }
        else
        {
            json.WriteString("type", KebabNames<ColumnType>.Write(declared.Type));
            json.WriteString("role", KebabNames<ColumnRole>.Write(declared.Role));
            if (declared.Missing is { } missing)
                json.WriteString("missing", StatusWord.Write(missing));
        }

        json.WriteEndObject();
    }
}
