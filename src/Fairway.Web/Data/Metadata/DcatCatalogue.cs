using System.Text.Json;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Data.Metadata;

/// <summary>
/// Every dataset and its files as a catalogue after DCAT, version 3 (W3C recommendation of 2024). A dataset is the newest of its versions; the older ones
/// are datasets of their own that it names.
/// </summary>
internal sealed class DcatCatalogue(Site site, string root, KeptDownloads files)
{
    private static readonly (string Prefix, string Name)[] Context =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
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
                foreach (var version in dataset.Versions.All.Select(version => version.Number).Where(number => number != dataset.Version.Number))
                    WriteOlder(json, dataset, version);
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
        WriteVersion(json, dataset.Version.Number, dataset.Version.Published);
        json.WriteStartArray("dcat:hasVersion");
        foreach (var older in dataset.Versions.All.Select(version => version.Number).Where(number => number != dataset.Version.Number))
        {
            json.WriteStartObject();
            json.WriteString("@id", AddressOf(dataset, older));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("dct:temporal");
        json.WriteString("@type", "dct:PeriodOfTime");
        json.WriteTyped("dcat:startDate", "xsd:date", IsoDay.Write(dataset.DataFrom));
        json.WriteTyped("dcat:endDate", "xsd:date", IsoDay.Write(dataset.DataTo));
        json.WriteEndObject();
        json.WriteStartArray("dcat:distribution");
        foreach (var format in DownloadFormat.Data)
            await WriteDistribution(json, dataset, format, cancellationToken);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A version that newer data have followed: where it is, for ever.</summary>
    private void WriteOlder(Utf8JsonWriter json, Dataset dataset, int number)
    {
        var version = dataset.Versions.All[number - 1];
        json.WriteStartObject();
        json.WriteString("@id", AddressOf(dataset, number));
        json.WriteString("@type", "dcat:Dataset");
        DcatWords.WriteTitle(json, dataset);
        json.WriteReference("dcat:isVersionOf", root + LinkedData.PageOf(dataset));
        json.WriteReference("dct:license", dataset.Definition.LicenceUrl.AbsoluteUri);
        WriteVersion(json, number, version.Published);
        json.WriteStartArray("dcat:distribution");
        json.WriteStartObject();
        json.WriteString("@type", "dcat:Distribution");
        WriteAddress(json, Addresses.DataFileNamed(dataset.Id, number, DownloadFormat.Csv.FileOf(dataset.Id)), DownloadFormat.Csv, dataset);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task WriteDistribution(Utf8JsonWriter json, Dataset dataset, DownloadFormat format, CancellationToken cancellationToken)
    {
        var file = await files.Get(site, dataset, format, cancellationToken);
        json.WriteStartObject();
        json.WriteString("@type", "dcat:Distribution");
        json.WriteString("dct:title", format.Label);
        WriteAddress(json, Addresses.DataFileNamed(dataset.Id, format.FileOf(dataset.Id)), format, dataset);
        json.WriteTyped("dcat:byteSize", "xsd:nonNegativeInteger", FormattableString.Invariant($"{file.Length}"));
        json.WriteStartObject("spdx:checksum");
        json.WriteString("@type", "spdx:Checksum");
        json.WriteReference("spdx:algorithm", "spdx:checksumAlgorithm_sha256");
        json.WriteTyped("spdx:checksumValue", "xsd:hexBinary", file.Digest);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteAddress(Utf8JsonWriter json, string address, DownloadFormat format, Dataset dataset)
    {
        json.WriteReference("dcat:downloadURL", root + address);
        json.WriteReference("dcat:accessURL", root + LinkedData.PageOf(dataset));
        json.WriteReference("dcat:mediaType", MediaTypes.AddressOf(format));
        json.WriteReference("dct:license", dataset.Definition.LicenceUrl.AbsoluteUri);
    }

    private static void WriteVersion(Utf8JsonWriter json, int number, DateOnly? published)
    {
        json.WriteString("dcat:version", LinkedData.Number(number));
        if (published is { } day)
            json.WriteTyped("dct:issued", "xsd:date", IsoDay.Write(day));
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

    private string AddressOf(Dataset dataset, int version) => root + Addresses.DataFileNamed(dataset.Id, version, DownloadFormat.DataPackage.FileOf(dataset.Id));
}
