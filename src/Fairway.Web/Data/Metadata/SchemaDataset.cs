using System.Text;
using System.Text.Json;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Data.Metadata;

/// <summary>
/// A dataset as <c>schema.org/Dataset</c>, for search engines: a block of data in the page, which no browser runs. Properties are those that Google's page on
/// structured data of datasets requires (name, description) and recommends.
/// </summary>
internal static class SchemaDataset
{
    /// <summary>Google asks for 50 to 5,000 characters.</summary>
    public const int MostDescription = 5_000;

    /// <summary>What is counted and what is not stand behind the summary, where there is room: a part of a sentence could mislead.</summary>
    public static string DescriptionOf(DatasetText text)
    {
        var description = text.Summary;
        foreach (var part in (string[])[text.Counted, text.NotCounted])
        {
            if (description.Length + 1 + part.Length <= MostDescription)
                description += " " + part;
        }

        return description;
    }

    public static HtmlString Block(Reader reader, Dataset dataset, string root)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, LinkedData.Options))
            Write(json, reader, dataset, root);
        return new($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(buffer.ToArray())}</script>");
    }

    private static void Write(Utf8JsonWriter json, Reader reader, Dataset dataset, string root)
    {
        var definition = dataset.Definition;
        var local = LocalText.Of(reader, dataset);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org/");
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", root + LinkedData.PageOf(dataset));
        json.WriteString("url", root + Addresses.Dataset(reader.Tag, dataset.Id));
        json.WriteString("name", local.Text.Title);
        json.WriteString("description", DescriptionOf(local.Text));
        json.WriteString("inLanguage", local.Language.Tag.Value);
        json.WriteString("version", LinkedData.Number(dataset.Version.Number));
        json.WriteString("license", definition.LicenceUrl.AbsoluteUri);
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteString("temporalCoverage", LinkedData.Interval(dataset));
        if (dataset.Version.Published is { } published)
            json.WriteString("dateModified", IsoDay.Write(published));
        json.WriteStartObject("creator");
        json.WriteString("@type", "Organization");
        json.WriteString("name", definition.Publisher);
        json.WriteEndObject();
        json.WriteString("isBasedOn", definition.SourceUrl.AbsoluteUri);
        json.WriteStartArray("variableMeasured");
        foreach (var measure in definition.Measures)
        {
            json.WriteStartObject();
            json.WriteString("@type", "PropertyValue");
            json.WriteString("name", local.Text.Columns.GetValueOrDefault(measure.Name, measure.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("distribution");
        foreach (var format in DownloadFormat.Data)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", MediaTypes.Of(format));
            json.WriteString("contentUrl", root + Addresses.DataFileNamed(dataset.Id, format.FileOf(dataset.Id)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("includedInDataCatalog");
        json.WriteString("@type", "DataCatalog");
        json.WriteString("name", reader.Site.Content.Settings.Name);
        json.WriteString("url", root + Addresses.Catalogue(reader.Tag));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
