using System.Text.Json;
using Fairway.Statistics;

namespace Fairway.Web.Data.Metadata;

/// <summary>Title and description of a dataset in every language that it has.</summary>
internal static class DcatWords
{
    public static void Write(Utf8JsonWriter json, Dataset dataset)
    {
        WriteTitle(json, dataset);
        WriteEach(json, "dct:description", dataset, text => $"{text.Summary} {text.Counted} {text.NotCounted}");
    }

    public static void WriteTitle(Utf8JsonWriter json, Dataset dataset) => WriteEach(json, "dct:title", dataset, text => text.Title);

    private static void WriteEach(Utf8JsonWriter json, string name, Dataset dataset, Func<DatasetText, string> words)
    {
        json.WriteStartArray(name);
        foreach (var (language, text) in dataset.Texts.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("@language", language.Value);
            json.WriteString("@value", words(text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
