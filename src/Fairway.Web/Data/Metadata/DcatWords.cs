using System.Text.Json;
using Fairway.Languages;
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

    public static void WriteIn(Utf8JsonWriter json, string name, LanguageTag language, string words)
    {
        json.WriteStartObject(name);
        WriteValue(json, language, words);
    }

    private static void WriteEach(Utf8JsonWriter json, string name, Dataset dataset, Func<DatasetText, string> words)
    {
        json.WriteStartArray(name);
        foreach (var (language, text) in dataset.Texts.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            WriteValue(json, language, words(text));
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, LanguageTag language, string words)
    {
        json.WriteString("@language", language.Value);
        json.WriteString("@value", words);
        json.WriteEndObject();
    }
}
