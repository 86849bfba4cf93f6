using System.IO.Compression;
using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

public sealed class CachedPageTests(SmallSite small)
{
    private const string Path = "/fa/guidance/claim";

    private RunningSite Site => small.Site;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Every_coding_holds_the_same_page_under_its_own_strong_tag(string coding)
    {
        using var plain = await Site.Get(Path);
        using var packed = await Site.Get(Path, ("Accept-Encoding", coding));

        Assert.Equal(coding, Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), await Unpack(packed, coding));
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.False(packed.Headers.ETag!.IsWeak);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
    }

    [Fact]
    public async Task The_first_answer_and_the_kept_one_are_the_same()
    {
        await using var site = await Fresh();
        using var first = await site.Get(Path);
        using var second = await site.Get(Path);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(Headers(first), Headers(second));
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so()
    {
        using var first = await Site.Get(Path, ("Accept-Encoding", "br"));
        using var second = await Site.Get(Path, ("Accept-Encoding", "br"), ("If-None-Match", $"\"other\", W/{first.Headers.ETag}"));
        using var third = await Site.Get(Path, ("Accept-Encoding", "gzip"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("/en/search?q=claim")]
    [InlineData("/api/v1/datasets")]
    [InlineData("/nothing")]
    [InlineData("/css/fairway.css")]
    public async Task HEAD_is_GET_without_its_body(string path)
    {
        using var get = await Site.Get(path);
        using var head = await Site.Send(HttpMethod.Head, path);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Only_canonical_addresses_make_entries()
    {
        await using var site = await Fresh();
        foreach (var path in new[] { Path, Path + "?a=1", Path + "?a=2", "/FA/guidance/claim", "/fa/nothing/here", "/en/search?q=x", "/en/data/small-boat-arrivals?every=year" })
            (await site.Get(path)).Dispose();

        Assert.Equal(1, site.Served.Pages.Count);
    }

    [Fact]
    public async Task A_query_does_not_change_a_page_that_reads_none()
    {
        using var plain = await Site.Get(Path);
        using var tracked = await Site.Get(Path + "?utm_source=x");

        Assert.Equal(plain.Headers.ETag, tracked.Headers.ETag);
    }

    [Fact]
    public async Task A_hundred_first_readers_get_one_page()
    {
        await using var site = await Fresh();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => site.Get(Path)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.ETag).Distinct());
        Assert.Equal(1, site.Served.Pages.Count);
    }

    [Fact]
    public async Task The_answer_names_its_release()
    {
        using var first = await Site.Get(Path);

        Assert.Equal("0", Assert.Single(first.Headers.GetValues("X-Release")));
    }

    [Fact]
    public async Task Browsers_ask_again_after_a_minute()
    {
        using var page = await Site.Get(Path);
        using var search = await Site.Get("/en/search?q=claim");

        Assert.Equal("public, must-revalidate, max-age=60", page.Headers.CacheControl!.ToString());
        Assert.Equal("no-store", search.Headers.CacheControl!.ToString());
        Assert.Null(search.Headers.ETag);
    }

    private static async Task<RunningSite> Fresh()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        return await RunningSite.Start(folder.Path);
    }

    private static string[] Headers(HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(",", header.Value)}")
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<byte[]> Unpack(HttpResponseMessage response, string coding)
    {
        await using var packed = await response.Content.ReadAsStreamAsync();
        await using Stream unpacking = coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await unpacking.CopyToAsync(plain);
        return plain.ToArray();
    }
}
