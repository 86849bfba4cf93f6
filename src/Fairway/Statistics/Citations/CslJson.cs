using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Fairway.Statistics.Citations;

/// <summary>A citation as CSL-JSON: a list of one item of type <c>dataset</c>, after the schema <c>csl-data.json</c> of the Citation Style Language 1.0.2.</summary>
public static class CslJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Citation citation)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            WriteItem(json, citation);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void WriteItem(Utf8JsonWriter json, Citation citation)
    {
        json.WriteString("id", citation.Key);
        json.WriteString("type", "dataset");
        json.WriteString("title", citation.Title);
        if (citation.Within is { } within)
            json.WriteString("container-title", within);
        json.WriteStartArray("author");
        json.WriteStartObject();
        json.WriteString("literal", citation.Publisher);
        json.WriteEndObject();
        json.WriteEndArray();
        if (citation.Published is { } published)
            WriteDay(json, "issued", published);
        WriteDay(json, "accessed", citation.Retrieved);
        json.WriteString("version", citation.Version.ToString(CultureInfo.InvariantCulture));
        json.WriteString("publisher", citation.Publisher);
        json.WriteString("source", citation.Site);
        json.WriteString("URL", citation.Address);
        json.WriteString("language", citation.Language);
        json.WriteString("note", citation.Note);
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly day)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        json.WriteNumberValue(day.Month);
        json.WriteNumberValue(day.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
