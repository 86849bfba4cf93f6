using System.Text.Json;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Versions;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Data.Metadata;

/// <summary>
/// Every dataset and its files as a catalogue after DCAT, version 3 (W3C). A dataset is the one without a version, "corresponding always to the latest"; each
/// of its versions is a dataset of its own, in a chain (section 11.1). They are revisions of one dataset and hence no <c>dcat:DatasetSeries</c>, which is of
/// data that are published apart, such as a budget for each year (section 12).
/// </summary>
internal sealed class DcatCatalogue(Site site, string root, KeptDownloads files)
{
    private readonly DcatDistribution _distribution = new(site, root, files);

    private static readonly (string Prefix, string Name)[] Context =
    [
        ("adms", "http://www.w3.org/ns/adms#"),
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public async Task<byte[]> ToBytes(CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, LinkedData.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            foreach (var (prefix, name) in Context)
                json.WriteString(prefix, name);
            json.WriteEndObject();
            json.WriteString("@id", root + Addresses.DataCatalogue);
            json.WriteString("@type", "dcat:Catalog");
            json.WriteString("dct:title", site.Content.Settings.Name);
            json.WriteString("dct:description", site.Messages(site.Languages.Source.Tag)["data.about"]);
            WriteAgent(json, "dct:publisher", site.Content.Settings.Name);
            json.WriteReference("foaf:homepage", root + Addresses.Catalogue(site.Languages.Source.Tag));
            json.WriteTyped("dct:modified", "xsd:date", IsoDay.Write(DateOnly.FromDateTime(site.Release.Published.UtcDateTime)));
            json.WriteStartArray("dcat:dataset");
            foreach (var dataset in site.Content.Datasets.Values)
            {
                await WriteDataset(json, dataset, cancellationToken);
                foreach (var version in dataset.Versions.All)
                    await WriteVersion(json, dataset, version, cancellationToken);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private async Task WriteDataset(Utf8JsonWriter json, Dataset dataset, CancellationToken cancellationToken)
    {
        json.WriteStartObject();
        json.WriteString("@id", root + LinkedData.PageOf(dataset));
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dct:identifier", dataset.Id.Value);
        DcatWords.Write(json, dataset);
        WriteOrigin(json, dataset);
        json.WriteReference("dcat:landingPage", root + LinkedData.PageOf(dataset));
        // "The first known date of issuance" (section 6.4, release date); what is newest was modified then.
        if (dataset.Versions.All[0].Published is { } first)
            json.WriteTyped("dct:issued", "xsd:date", IsoDay.Write(first));
        if (dataset.Version.Published is { } day)
            json.WriteTyped("dct:modified", "xsd:date", IsoDay.Write(day));
        json.WriteStartArray("dcat:hasVersion");
        foreach (var version in dataset.Versions.All)
        {
            json.WriteStartObject();
            json.WriteString("@id", AddressOf(dataset, version.Number));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteReference("dcat:hasCurrentVersion", AddressOf(dataset, dataset.Version.Number));
        WritePeriod(json, dataset);
        json.WriteStartArray("dcat:distribution");
        foreach (var format in DownloadFormat.Data)
            await _distribution.Write(json, dataset, format, Addresses.DataFileNamed(dataset.Id, format.FileOf(dataset.Id)), cancellationToken);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A version with its files at the addresses that stay.</summary>
    private async Task WriteVersion(Utf8JsonWriter json, Dataset dataset, DatasetVersion version, CancellationToken cancellationToken)
    {
        json.WriteStartObject();
        json.WriteString("@id", AddressOf(dataset, version.Number));
        json.WriteString("@type", "dcat:Dataset");
        DcatWords.WriteTitle(json, dataset);
        DcatWords.WriteIn(json, "dct:description", dataset.Source, dataset.TextIn(dataset.Source).Summary);
        WriteAgent(json, "dct:publisher", dataset.Definition.Publisher);
        json.WriteString("dcat:version", LinkedData.Number(version.Number));
        if (version.Note is { } note)
            DcatWords.WriteIn(json, "adms:versionNotes", dataset.Source, note);
        if (version.Published is { } day)
            json.WriteTyped("dct:issued", "xsd:date", IsoDay.Write(day));
        // An inverse may stand beside dcat:hasVersion, not instead of it (section 7).
        json.WriteReference("dcat:isVersionOf", root + LinkedData.PageOf(dataset));
        if (version.Number > 1)
            json.WriteReference("dcat:previousVersion", AddressOf(dataset, version.Number - 1));
        json.WriteReference("dct:license", dataset.Definition.LicenceUrl.AbsoluteUri);
        json.WriteReference("dcat:landingPage", AddressOf(dataset, version.Number));
        var isCurrent = version.Number == dataset.Version.Number;
        if (isCurrent)
            WritePeriod(json, dataset);
        json.WriteStartArray("dcat:distribution");
        foreach (var format in DownloadFormat.Data)
        {
            var address = Addresses.DataFileNamed(dataset.Id, version.Number, format.FileOf(dataset.Id));
            if (isCurrent)
                await _distribution.Write(json, dataset, format, address, cancellationToken);
            else
                _distribution.WriteUnmeasured(json, dataset, format, address);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter json, Dataset dataset)
    {
        json.WriteStartObject("dct:temporal");
        json.WriteString("@type", "dct:PeriodOfTime");
        json.WriteTyped("dcat:startDate", "xsd:date", IsoDay.Write(dataset.DataFrom));
        json.WriteTyped("dcat:endDate", "xsd:date", IsoDay.Write(dataset.DataTo));
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, Dataset dataset)
    {
        var definition = dataset.Definition;
        WriteAgent(json, "dct:publisher", definition.Publisher);
        json.WriteReference("dct:source", definition.SourceUrl.AbsoluteUri);
        json.WriteReference("dct:license", definition.LicenceUrl.AbsoluteUri);
        if (definition.Frequency is { } frequency)
            json.WriteReference("dct:accrualPeriodicity", LinkedData.Frequency(frequency));
        json.WriteStartObject("dcat:contactPoint");
        json.WriteString("@type", "vcard:Kind");
        json.WriteString("vcard:fn", definition.Publisher);
        if (definition.Contact is { } contact && contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal))
            json.WriteReference("vcard:hasEmail", "mailto:" + contact);
        else
            json.WriteReference("vcard:hasURL", definition.SourceUrl.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteAgent(Utf8JsonWriter json, string name, string title)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", "foaf:Agent");
        json.WriteString("foaf:name", title);
        json.WriteEndObject();
    }

    /// <summary>The page of the version: a name that leads somewhere (section 8).</summary>
    private string AddressOf(Dataset dataset, int version) => root + Addresses.Dataset(dataset.Source, dataset.Id, version);
}
