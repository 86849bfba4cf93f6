using System.Security.Cryptography;
using System.Text.Json;
using Fairway.Web.Data.Metadata;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Metadata;

/// <summary>
/// What DCAT, version 3 (https://www.w3.org/TR/vocab-dcat-3/, by its sections), and schema.org with Google's rules for datasets
/// (https://developers.google.com/search/docs/appearance/structured-data/dataset) ask for.
/// </summary>
public sealed class CatalogueTests(SmallSite small)
{
    private static readonly string[] Prefixes = ["adms", "dcat", "dct", "foaf", "rdfs", "spdx", "vcard", "xsd"];

    [Fact]
    public async Task Every_term_of_the_catalogue_has_a_declared_prefix()
    {
        var catalogue = await Catalogue();
        Assert.Equal(Prefixes, catalogue.GetProperty("@context").EnumerateObject().Select(prefix => prefix.Name));
        foreach (var term in Terms(catalogue).Where(term => term != "@context" && !Prefixes.Contains(term)))
            Assert.True(term.StartsWith('@') ? term is "@id" or "@type" or "@value" or "@language" : Prefixes.Contains(term.Split(':')[0]), term);
    }

    [Fact]
    public async Task The_catalogue_lists_each_dataset_with_title_publisher_licence_period_and_contact()
    {
        var catalogue = await Catalogue();
        // 6.3: a catalogue has title, description and publisher.
        Assert.Equal("dcat:Catalog", catalogue.GetProperty("@type").GetString());
        Assert.Equal("foaf:Agent", catalogue.GetProperty("dct:publisher").GetProperty("@type").GetString());

        var dataset = Boats(catalogue);
        Assert.Equal("dcat:Dataset", dataset.GetProperty("@type").GetString());
        Assert.Equal(["ar", "en", "fa", "vi"], dataset.GetProperty("dct:title").EnumerateArray().Select(title => title.GetProperty("@language").GetString()).Order());
        Assert.Equal("Home Office", dataset.GetProperty("dct:publisher").GetProperty("foaf:name").GetString());
        // 6.4.8: a frequency of a controlled vocabulary; 6.4.9: a period with both ends, as dates.
        Assert.Equal("http://publications.europa.eu/resource/authority/frequency/WEEKLY", dataset.GetProperty("dct:accrualPeriodicity").GetProperty("@id").GetString());
        var period = dataset.GetProperty("dct:temporal");
        Assert.Equal("dct:PeriodOfTime", period.GetProperty("@type").GetString());
        Assert.Equal(("xsd:date", "2018-01-01"), Typed(period.GetProperty("dcat:startDate")));
        Assert.Equal(("xsd:date", "2026-08-20"), Typed(period.GetProperty("dcat:endDate")));
        Assert.Equal("mailto:MigrationStatsEnquiries@homeoffice.gov.uk", dataset.GetProperty("dcat:contactPoint").GetProperty("vcard:hasEmail").GetProperty("@id").GetString());
    }

    [Fact]
    public async Task Each_distribution_is_the_file_that_it_says()
    {
        var distributions = Boats(await Catalogue()).GetProperty("dcat:distribution").EnumerateArray().ToList();
        Assert.Equal(8, distributions.Count);
        foreach (var distribution in distributions)
        {
            var address = distribution.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!;
            using var file = await small.Site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            // 6.8.16: the size is a whole number of bytes; 6.8.12: the type is in the registry; 6.17: the digest is hexadecimal, with its algorithm.
            Assert.Equal(("xsd:nonNegativeInteger", FormattableString.Invariant($"{bytes.Length}")), Typed(distribution.GetProperty("dcat:byteSize")));
            AssertType(distribution, file.Content.Headers.ContentType!.MediaType!);
            var checksum = distribution.GetProperty("spdx:checksum");
            Assert.Equal("spdx:checksumAlgorithm_sha256", checksum.GetProperty("spdx:algorithm").GetProperty("@id").GetString());
            Assert.Equal(("xsd:hexBinary", Convert.ToHexStringLower(SHA256.HashData(bytes))), Typed(checksum.GetProperty("spdx:checksumValue")));
            Assert.True(Uri.IsWellFormedUriString(distribution.GetProperty("dct:license").GetProperty("@id").GetString(), UriKind.Absolute));
        }
    }

    [Fact]
    public async Task Versions_are_a_chain_of_datasets_with_their_files_at_the_addresses_that_stay()
    {
        var catalogue = await Catalogue();
        var boats = Boats(catalogue);
        var name = boats.GetProperty("@id").GetString();
        var byName = catalogue.GetProperty("dcat:dataset").EnumerateArray().ToDictionary(dataset => dataset.GetProperty("@id").GetString()!);
        // 11.1: the dataset without a version names each version and the current one; 7: isVersionOf stands beside that, not instead of it.
        var versions = boats.GetProperty("dcat:hasVersion").EnumerateArray().Select(version => version.GetProperty("@id").GetString()!).ToList();
        Assert.True(versions.Count > 1);
        Assert.Equal(versions[^1], boats.GetProperty("dcat:hasCurrentVersion").GetProperty("@id").GetString());
        Assert.False(boats.TryGetProperty("dcat:previousVersion", out _));
        for (var i = 0; i < versions.Count; i++)
        {
            var version = byName[versions[i]];
            Assert.Equal("dcat:Dataset", version.GetProperty("@type").GetString());
            Assert.Equal(FormattableString.Invariant($"{i + 1}"), version.GetProperty("dcat:version").GetString());
            Assert.Equal(name, version.GetProperty("dcat:isVersionOf").GetProperty("@id").GetString());
            Assert.Equal(i > 0 ? versions[i - 1] : null, version.TryGetProperty("dcat:previousVersion", out var previous) ? previous.GetProperty("@id").GetString() : null);
            Assert.Equal(8, version.GetProperty("dcat:distribution").GetArrayLength());
            Assert.All(version.GetProperty("dcat:distribution").EnumerateArray(), file => Assert.Contains(
                FormattableString.Invariant($"/data/small-boat-arrivals/v/{i + 1}/"), file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString(), StringComparison.Ordinal));
            // 6.4, release date: of a version its own, of the dataset the first that is known.
            Assert.Equal("xsd:date", version.GetProperty("dct:issued").GetProperty("@type").GetString());
            // 8: the name leads somewhere.
            using var page = await small.Site.Client.GetAsync(versions[i], TestContext.Current.CancellationToken);
            Assert.True(page.IsSuccessStatusCode);
        }

        Assert.Equal(byName[versions[0]].GetProperty("dct:issued").GetRawText(), boats.GetProperty("dct:issued").GetRawText());
        Assert.Equal(byName[versions[^1]].GetProperty("dct:issued").GetRawText(), boats.GetProperty("dct:modified").GetRawText());
        Assert.True(byName[versions[^1]].GetProperty("dcat:distribution")[0].TryGetProperty("spdx:checksum", out _));
        // 12: a series is of data that are published apart.
        Assert.DoesNotContain(catalogue.GetProperty("dcat:dataset").EnumerateArray(), dataset => dataset.TryGetProperty("dcat:inSeries", out _));
    }

    [Theory]
    [InlineData("en", "People arriving by small boat")]
    [InlineData("fa", null)]
    public async Task A_dataset_s_page_describes_it_to_search_engines(string language, string? name)
    {
        var page = await small.Site.Page($"/{language}/data/small-boat-arrivals");
        var block = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        var dataset = JsonDocument.Parse(block.TextContent).RootElement;

        Assert.Equal(("https://schema.org/", "Dataset"), (dataset.GetProperty("@context").GetString(), dataset.GetProperty("@type").GetString()));
        if (name is not null)
            Assert.Equal(name, dataset.GetProperty("name").GetString());
        // Required: name, and a description of 50 to 5,000 characters.
        Assert.NotEqual("", dataset.GetProperty("name").GetString());
        Assert.InRange(dataset.GetProperty("description").GetString()!.Length, 50, 5000);
        Assert.Equal("2018-01-01/2026-08-20", dataset.GetProperty("temporalCoverage").GetString());
        Assert.Equal(language, dataset.GetProperty("inLanguage").GetString());
        Assert.True(Uri.IsWellFormedUriString(dataset.GetProperty("license").GetString(), UriKind.Absolute));
        // Recommended: who made it, what is measured, and the catalogue that has it.
        Assert.Equal(("Organization", "Home Office"), (dataset.GetProperty("creator").GetProperty("@type").GetString(), dataset.GetProperty("creator").GetProperty("name").GetString()));
        Assert.Equal(3, dataset.GetProperty("variableMeasured").GetArrayLength());
        Assert.All(dataset.GetProperty("variableMeasured").EnumerateArray(), variable => Assert.Equal("PropertyValue", variable.GetProperty("@type").GetString()));
        Assert.Equal("DataCatalog", dataset.GetProperty("includedInDataCatalog").GetProperty("@type").GetString());
        Assert.True(dataset.GetProperty("isAccessibleForFree").GetBoolean());
        foreach (var download in dataset.GetProperty("distribution").EnumerateArray())
        {
            using var file = await small.Site.Client.GetAsync(download.GetProperty("contentUrl").GetString(), TestContext.Current.CancellationToken);
            Assert.True(file.IsSuccessStatusCode);
            Assert.Equal(file.Content.Headers.ContentType!.MediaType, download.GetProperty("encodingFormat").GetString());
        }
    }

    [Theory]
    [InlineData(4000, 4000, 1)]
    [InlineData(4999, 10, 1)]
    [InlineData(10, 4000, 2)]
    public void A_description_is_no_longer_than_search_engines_read(int counted, int notCounted, int parts)
    {
        var dataset = small.Site.Served.Site.Content.Datasets.Values.First();
        var text = dataset.TextIn(dataset.Source) with { Summary = new('s', 100), Counted = new('c', counted), NotCounted = new('n', notCounted) };
        var description = SchemaDataset.DescriptionOf(text);

        Assert.InRange(description.Length, 50, 5000);
        Assert.Equal(parts, description.Split(' ').Length - 1);
    }

    [Fact]
    public async Task A_page_of_figures_leaves_the_description_to_the_dataset_s_page() =>
        Assert.Empty((await small.Site.Page("/en/figures/boats")).QuerySelectorAll("script[type='application/ld+json']"));

    /// <summary>6.8, media type: one of IANA's, else dct:format; packaging format: what an archive holds has the type, and the archive is the package.</summary>
    private static void AssertType(JsonElement distribution, string sent)
    {
        const string registry = "https://www.iana.org/assignments/media-types/";
        if (sent == "application/jsonl")
        {
            Assert.Equal(sent, distribution.GetProperty("dct:format").GetProperty("rdfs:label").GetString());
            Assert.False(distribution.TryGetProperty("dcat:mediaType", out _));
            return;
        }

        if (sent == "application/zip")
            Assert.Equal(registry + sent, distribution.GetProperty("dcat:packageFormat").GetProperty("@id").GetString());
        Assert.Equal(registry + (sent == "application/zip" ? "text/csv" : sent), distribution.GetProperty("dcat:mediaType").GetProperty("@id").GetString());
    }

    private async Task<JsonElement> Catalogue()
    {
        using var response = await small.Site.Get("/data/catalog.jsonld");
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.ToString());
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private static JsonElement Boats(JsonElement catalogue) => catalogue.GetProperty("dcat:dataset").EnumerateArray()
        .Single(dataset => dataset.TryGetProperty("dct:identifier", out var id) && id.GetString() == "small-boat-arrivals");

    private static (string?, string?) Typed(JsonElement value) => (value.GetProperty("@type").GetString(), value.GetProperty("@value").GetString());

    private static IEnumerable<string> Terms(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Terms(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Terms),
        _ => [],
    };
}
