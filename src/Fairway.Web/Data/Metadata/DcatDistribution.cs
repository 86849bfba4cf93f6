using System.Text.Json;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Data.Metadata;

/// <summary>A file of a dataset as DCAT describes it (section 6.8, Class: Distribution).</summary>
internal sealed class DcatDistribution(Site site, string root, KeptDownloads files)
{
    /// <summary>With size and digest, for which the file is made where it is not there yet.</summary>
    public async Task Write(Utf8JsonWriter json, Dataset dataset, DownloadFormat format, string address, CancellationToken cancellationToken)
    {
        var file = await files.Get(site, dataset, format, cancellationToken);
        Start(json, dataset, format, address);
        json.WriteTyped("dcat:byteSize", "xsd:nonNegativeInteger", FormattableString.Invariant($"{file.Length}"));
        json.WriteStartObject("spdx:checksum");
        json.WriteString("@type", "spdx:Checksum");
        json.WriteReference("spdx:algorithm", "spdx:checksumAlgorithm_sha256");
        json.WriteTyped("spdx:checksumValue", "xsd:hexBinary", file.Digest);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Without: of an older version they would take the rebuilding of its table and the making of every file. <c>SHA256SUMS</c> beside the file has the digest.</summary>
    public void WriteUnmeasured(Utf8JsonWriter json, Dataset dataset, DownloadFormat format, string address)
    {
        Start(json, dataset, format, address);
        json.WriteEndObject();
    }

    private void Start(Utf8JsonWriter json, Dataset dataset, DownloadFormat format, string address)
    {
        json.WriteStartObject();
        json.WriteString("@type", "dcat:Distribution");
        json.WriteString("dct:title", format.Label);
        json.WriteReference("dcat:downloadURL", root + address);
        json.WriteReference("dcat:accessURL", root + LinkedData.PageOf(dataset));
        WriteType(json, format);
        json.WriteReference("dct:license", dataset.Definition.LicenceUrl.AbsoluteUri);
    }

    /// <summary>What is packed has the type of its data, and the archive's as its packaging (section 6.8, packaging format; examples in C.5).</summary>
    private static void WriteType(Utf8JsonWriter json, DownloadFormat format)
    {
        if (format == DownloadFormat.Zip)
        {
            json.WriteReference("dcat:mediaType", MediaTypes.AddressOf(DownloadFormat.Csv));
            json.WriteReference("dcat:packageFormat", MediaTypes.AddressOf(format));
        }
        else if (MediaTypes.IsRegistered(format))
        {
            json.WriteReference("dcat:mediaType", MediaTypes.AddressOf(format));
        }
        else
        {
            json.WriteStartObject("dct:format");
            json.WriteString("@type", "dct:MediaTypeOrExtent");
            json.WriteString("rdfs:label", MediaTypes.Of(format));
            json.WriteEndObject();
        }
    }
}
