using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data;

/// <summary>Files as a program gets them: in parts, with their digest, and not again where they have not changed.</summary>
public sealed class DownloadTests(SmallSite small)
{
    private const string Folder = "/data/small-boat-arrivals/";
    private const string Csv = Folder + "small-boat-arrivals.csv";

    private int Version => small.Site.Served.Site.Content.Datasets[DatasetId.Parse("small-boat-arrivals")].Version.Number;

    public static TheoryData<string, string> Files => new()
    {
        { "small-boat-arrivals.csv", "text/csv; charset=utf-8; header=present" },
        { "small-boat-arrivals-excel.csv", "text/csv; charset=utf-8; header=present" },
        { "small-boat-arrivals.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "small-boat-arrivals.ods", "application/vnd.oasis.opendocument.spreadsheet" },
        { "small-boat-arrivals.json", "application/json; charset=utf-8" },
        { "small-boat-arrivals.jsonl", "application/jsonl; charset=utf-8" },
        { "small-boat-arrivals.parquet", "application/vnd.apache.parquet" },
        { "small-boat-arrivals.zip", "application/zip" },
        { "small-boat-arrivals.csv-metadata.json", "application/csvm+json" },
        { "datapackage.json", "application/json; charset=utf-8" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_comes_with_its_digest_its_name_and_leave_to_use_it_elsewhere(string file, string contentType)
    {
        using var response = await small.Site.Get(Folder + file);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var digest = SHA256.HashData(bytes);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        Assert.Equal($"sha-256=:{Convert.ToBase64String(digest)}:", Assert.Single(response.Headers.GetValues("Repr-Digest")));
        Assert.Equal($"\"{Convert.ToHexStringLower(digest)}\"", response.Headers.ETag!.Tag);
        Assert.False(response.Headers.ETag.IsWeak);
        Assert.NotNull(response.Content.Headers.LastModified);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith($"small-boat-arrivals-v{Version}-2026-08-20", response.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("bytes", Assert.Single(response.Headers.AcceptRanges));

        using var sum = await small.Site.Get($"{Folder}{file}.sha256");
        Assert.Equal($"{Convert.ToHexStringLower(digest)}  {file}\n", await sum.Content.ReadAsStringAsync());

        using var version = await small.Site.Get($"{Folder}v/{Version}/{file}");
        Assert.Equal(bytes, await version.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Sha256sum_finds_every_file_right()
    {
        using var folder = new TemporaryFolder();
        foreach (var (file, _) in Files.Select(row => row.Data))
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, file), await small.Site.Client.GetByteArrayAsync(Folder + file));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "SHA256SUMS"), await small.Site.Client.GetByteArrayAsync(Folder + "SHA256SUMS"));

        using var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", "SHA256SUMS"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
        var lines = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, check.ExitCode);
        Assert.Equal(Files.Count, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.EndsWith(": OK", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_part_is_sent_where_a_part_is_asked_for()
    {
        var whole = await small.Site.Client.GetByteArrayAsync(Csv);
        using var part = await small.Site.Get(Csv, ("Range", "bytes=10-19"));
        using var end = await small.Site.Get(Csv, ("Range", "bytes=-5"));
        using var beyond = await small.Site.Get(Csv, ("Range", "bytes=999999999-"));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[10..20], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal($"bytes 10-19/{whole.Length}", part.Content.Headers.ContentRange!.ToString());
        // The digest is that of the whole.
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(whole))}:", Assert.Single(part.Headers.GetValues("Repr-Digest")));
        Assert.Equal(whole[^5..], await end.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task A_part_of_another_file_is_never_sent()
    {
        using var first = await small.Site.Get(Csv);
        var tag = first.Headers.ETag!.Tag;
        using var same = await small.Site.Get(Csv, ("Range", "bytes=0-3"), ("If-Range", tag));
        using var other = await small.Site.Get(Csv, ("Range", "bytes=0-3"), ("If-Range", "\"other\""));

        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(first.Content.Headers.ContentLength, other.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("small-boat-arrivals.xlsx")]
    [InlineData("SHA256SUMS")]
    [InlineData("small-boat-arrivals.csv.sha256")]
    public async Task What_has_not_changed_is_not_sent_again(string file)
    {
        using var first = await small.Site.Get(Folder + file);
        using var again = await small.Site.Get(Folder + file, ("If-None-Match", first.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_says_all_and_sends_nothing()
    {
        using var get = await small.Site.Get(Csv);
        using var head = await small.Site.Send(HttpMethod.Head, Csv);

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(Csv)]
    [InlineData(Folder + "v/1/small-boat-arrivals.csv")]
    public async Task A_csv_leads_to_its_description(string address)
    {
        using var response = await small.Site.Get(address);
        Assert.Contains(
            response.Headers.GetValues("Link"),
            link => link.Contains("<small-boat-arrivals.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"", StringComparison.Ordinal));

        var described = new Uri(response.RequestMessage!.RequestUri!, "small-boat-arrivals.csv-metadata.json");
        var metadata = JsonDocument.Parse(await small.Site.Client.GetStringAsync(described)).RootElement;
        Assert.Equal(response.RequestMessage.RequestUri, new Uri(described, metadata.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task The_place_of_descriptions_is_where_the_standard_looks()
    {
        var patterns = await small.Site.Client.GetStringAsync("/.well-known/csvm");

        Assert.StartsWith("{+url}-metadata.json\n", patterns, StringComparison.Ordinal);
        using var found = await small.Site.Get(Csv + "-metadata.json");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Theory]
    [InlineData("small-boat-arrivals.exe", "unknown-file", "small-boat-arrivals.xlsx")]
    [InlineData("other.csv", "unknown-file", "datapackage.json")]
    [InlineData("..%2Fsmall-boat-arrivals.csv", "unknown-file", "SHA256SUMS")]
    [InlineData("lock", "unknown-file", "SHA256SUMS")]
    [InlineData("v/999/small-boat-arrivals.csv", "unknown-version", "Its versions are 1 to ")]
    [InlineData("v/01/small-boat-arrivals.csv", "unknown-version", "Its versions are 1 to ")]
    [InlineData("v/x/small-boat-arrivals.csv", "unknown-version", "Its versions are 1 to ")]
    [InlineData("v/1/x.csv", "unknown-file", "small-boat-arrivals.parquet")]
    public async Task What_is_not_there_is_refused_with_what_there_is(string path, string code, string choice)
    {
        using var response = await small.Site.Get(Folder + path);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(choice, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_offers_every_format_with_its_size_and_its_digest()
    {
        var page = await small.Site.Page("/en/data/small-boat-arrivals");
        var items = page.QuerySelectorAll(".files li").ToList();
        foreach (var format in DownloadFormat.Data)
        {
            var name = format.FileOf(DatasetId.Parse("small-boat-arrivals"));
            var item = Assert.Single(items, item => item.QuerySelector("a")!.GetAttribute("href") == Folder + name);
            var kilobytes = ((await small.Site.Client.GetByteArrayAsync(Folder + name)).Length + 1023) / 1024;
            Assert.Contains($"{kilobytes:#,0} KB", item.TextContent, StringComparison.Ordinal);
            Assert.Contains("3,154 rows", item.TextContent, StringComparison.Ordinal);
            Assert.Equal($"{Folder}{name}.sha256", item.QuerySelector("a.sum")!.GetAttribute("href"));
        }
    }
}
