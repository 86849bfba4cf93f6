using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics;

namespace Fairway.Web.Data.Metadata;

/// <summary>What the descriptions for search engines and catalogues share.</summary>
internal static class LinkedData
{
    private const string Frequencies = "http://publications.europa.eu/resource/authority/frequency/";

    /// <summary>Letters of every script as they are; what could end a <c>script</c> element is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>How often, as the European Union's authority table names it (DCAT-AP's vocabulary for <c>dcterms:accrualPeriodicity</c>).</summary>
    public static string Frequency(Grain grain) => Frequencies + grain switch
    {
        Grain.Day => "DAILY",
        Grain.Week => "WEEKLY",
        Grain.Month => "MONTHLY",
        Grain.Quarter => "QUARTERLY",
        Grain.Year => "ANNUAL",
        _ => throw new ArgumentOutOfRangeException(nameof(grain)),
    };

    /// <summary>ISO 8601: both days are part of it.</summary>
    public static string Interval(Dataset dataset) => $"{IsoDay.Write(dataset.DataFrom)}/{IsoDay.Write(dataset.DataTo)}";

    /// <summary>The page of the dataset in the site's source language: its name in catalogues.</summary>
    public static string PageOf(Dataset dataset) => Addresses.Dataset(dataset.Source, dataset.Id);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static void WriteReference(this Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    public static void WriteTyped(this Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", type);
        json.WriteString("@value", value);
        json.WriteEndObject();
    }
}
