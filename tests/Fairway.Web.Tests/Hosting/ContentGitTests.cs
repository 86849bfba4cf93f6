using System.Net;
using System.Net.Http.Headers;
using Fairway.Releases;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

public sealed class ContentGitTests(ClonedContent content) : IClassFixture<ClonedContent>
{
    private RunningSite Site => content.Site;

    private string Repository => content.Repository;

    private string PackPath => "objects/pack/" + Path.GetFileName(Directory.GetFiles(Path.Combine(Repository, "objects", "pack"), "*.pack").Order(StringComparer.Ordinal).First());

    [Fact]
    public async Task Plain_git_clones_the_public_history_and_finds_it_whole()
    {
        using var work = new TemporaryFolder();
        await Git.Run(work.Path, "clone", "--quiet", new Uri(Site.Address, "/content.git").ToString(), "clone");

        await Git.Run(work["clone"], "fsck", "--strict", "--full");
        Assert.Equal(await Git.Run(Repository, "rev-parse", "main^{tree}"), await Git.Run(work["clone"], "rev-parse", "HEAD^{tree}"));
        Assert.True(File.Exists(work["clone/site.yaml"]));
    }

    [Fact]
    public async Task A_clone_fetches_what_was_published_since()
    {
        using var work = new TemporaryFolder();
        await Git.Run(work.Path, "clone", "--quiet", new Uri(Site.Address, "/content.git").ToString(), "clone");
        await content.Publish("Newer hubs");

        await Git.Run(work["clone"], "pull", "--quiet", "--ff-only");

        Assert.Contains("Newer hubs", await File.ReadAllTextAsync(work["clone/pages/policy/hubs/en.md"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", "text/plain")]
    [InlineData("info/refs", "text/plain")]
    [InlineData("info/refs?service=git-upload-pack", "text/plain")]
    [InlineData("objects/info/packs", "text/plain")]
    public async Task The_small_files_are_for_a_moment(string path, string type)
    {
        using var answer = await Site.Get("/content.git/" + path);
        using var again = await Site.Get("/content.git/" + path, ("If-None-Match", answer.Headers.ETag!.ToString()));
        using var head = await Site.Send(HttpMethod.Head, "/content.git/" + path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Repository, path.Split('?')[0])), await answer.Content.ReadAsByteArrayAsync());
        Assert.True(answer.Headers.CacheControl is { NoCache: true } or { MaxAge.TotalSeconds: <= 10 });
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(answer.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(".pack", "application/x-git-packed-objects")]
    [InlineData(".idx", "application/x-git-packed-objects-toc")]
    public async Task A_pack_never_changes_and_may_be_kept_for_ever(string extension, string type)
    {
        var path = Path.ChangeExtension(PackPath, extension);
        using var answer = await Site.Get("/content.git/" + path);
        using var again = await Site.Get("/content.git/" + path, ("If-None-Match", answer.Headers.ETag!.ToString()));

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Repository, path)), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_download_that_broke_off_goes_on_where_it_was()
    {
        var whole = await File.ReadAllBytesAsync(Path.Combine(Repository, PackPath));
        using var first = await Site.Get("/content.git/" + PackPath, ("Range", "bytes=0-999"));
        var tag = first.Headers.ETag!.ToString();
        using var rest = await Site.Get("/content.git/" + PackPath, ("Range", "bytes=1000-"), ("If-Range", tag));
        using var other = await Site.Get("/content.git/" + PackPath, ("Range", "bytes=1000-"), ("If-Range", "\"another\""));
        using var beyond = await Site.Get("/content.git/" + PackPath, ("Range", $"bytes={whole.Length}-"));

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.PartialContent), (first.StatusCode, rest.StatusCode));
        Assert.Equal(new ContentRangeHeaderValue(1000, whole.Length - 1, whole.Length), rest.Content.Headers.ContentRange);
        Assert.Equal(whole, (byte[])[.. await first.Content.ReadAsByteArrayAsync(), .. await rest.Content.ReadAsByteArrayAsync()]);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/config")]
    [InlineData("/description")]
    [InlineData("/packed-refs")]
    [InlineData("/refs/heads/main")]
    [InlineData("/objects/pack/")]
    [InlineData("/objects/00/11223344556677889900112233445566778899")]
    [InlineData("/objects/info/alternates")]
    [InlineData("/objects/pack/pack-0000000000000000000000000000000000000000.pack")]
    [InlineData("/objects/pack/../../config")]
    [InlineData("/objects/pack/%2e%2e/%2e%2e/config")]
    [InlineData("/objects/pack/..%2f..%2fconfig")]
    [InlineData("/%2e%2e/store.git/config")]
    [InlineData("//etc/passwd")]
    [InlineData("/HEAD/")]
    [InlineData("/HEAD%00")]
    [InlineData("/head")]
    public async Task Nothing_else_is_there(string path)
    {
        var answer = await RawRequest.Send(Site, $"GET /content.git{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("[core]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_is_not_announced_is_not_there()
    {
        var list = Path.Combine(Repository, "objects", "info", "packs");
        var announced = await File.ReadAllBytesAsync(list);
        await File.WriteAllTextAsync(list, "\n");

        using var answer = await Site.Get("/content.git/" + PackPath);
        await File.WriteAllBytesAsync(list, announced);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("objects/pack/pack-0123456789012345678901234567890123456789.pack\n")]
    [InlineData("objects/pack/pack-012345678901234567890123456789012345678G.pack")]
    [InlineData("objects\\pack\\pack-0123456789012345678901234567890123456789.pack")]
    public void A_name_is_compared_to_its_last_letter(string path) => Assert.Null(new PublicRepository(Repository).Find(path));

    [Fact]
    public async Task An_edited_folder_has_no_history_to_clone()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        await using var site = await RunningSite.Start(folder.Path);

        using var answer = await site.Get("/content.git/info/refs");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
