using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;

namespace Fairway.Tests.Statistics.Downloads;

public sealed class ZipPackageTests
{
    private static readonly Dataset Data = TestDatasets.SmallBoats;

    [Fact]
    public async Task Another_program_finds_the_archive_whole()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "data.zip"), await Written.Bytes(DownloadFormat.Zip, Data), TestContext.Current.CancellationToken);

        Assert.Contains("No errors detected", await Programs.Run("unzip", folder.Path, "-t", "data.zip"), StringComparison.Ordinal);
        await Programs.Run("unzip", folder.Path, "-q", "data.zip");
        Assert.Equal(await Written.Bytes(DownloadFormat.Csv, Data), await File.ReadAllBytesAsync(Path.Combine(folder.Path, "small-boat-arrivals.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_holds_data_metadata_words_and_licence()
    {
        using var zip = new ZipArchive(new MemoryStream(await Written.Bytes(DownloadFormat.Zip, Data)));
        Assert.Equal(["README.txt", "LICENCE.txt", "datapackage.json", "small-boat-arrivals.csv-metadata.json", "small-boat-arrivals.csv"], zip.Entries.Select(entry => entry.FullName));

        Assert.StartsWith("Open Government Licence v3.0\nhttps://www.nationalarchives.gov.uk/", Read(zip, "LICENCE.txt"), StringComparison.Ordinal);
        Assert.Contains("People on larger vessels such as yachts", Read(zip, "README.txt"), StringComparison.Ordinal);
        var resource = JsonDocument.Parse(Read(zip, "datapackage.json")).RootElement.GetProperty("resources")[0];
        var csv = await Written.Bytes(DownloadFormat.Csv, Data);
        Assert.Equal(csv.Length, resource.GetProperty("bytes").GetInt32());
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(csv)), resource.GetProperty("hash").GetString());
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
