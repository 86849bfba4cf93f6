using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

public sealed class AssetTests(SmallSite small)
{
    /// <summary>The budget of the design for the style, packed.</summary>
    private const int MostBytes = 10 * 1024;

    /// <summary>Of all scripts the design allows 5 KB; this one keeps room for others.</summary>
    private const int MostScriptBytes = 1536;

    [Theory]
    [InlineData("Production", "public, max-age=31536000, immutable")]
    [InlineData("Development", "no-cache")]
    public async Task The_style_that_a_page_names_is_there_and_kept_for_ever_outside_development(string environment, string caching)
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        await using var site = await RunningSite.Start(folder.Path, environment);
        var page = await site.Page("/en");

        using var style = await site.Get(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, ("Accept-Encoding", "br"));
        using var icon = await site.Get(page.QuerySelector("link[rel=icon]")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
        Assert.InRange((await style.Content.ReadAsByteArrayAsync()).Length, 1000, MostBytes);
        Assert.Equal(caching, string.Join(", ", style.Headers.GetValues("Cache-Control")));
        Assert.NotEmpty(await icon.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/fa")]
    [InlineData("/fa/search")]
    [InlineData("/fa/nothing/nothing")]
    public async Task The_script_of_a_search_field_is_there_and_kept_for_ever(string path)
    {
        var page = await small.Site.Page(path, path.Contains("nothing", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        var script = Assert.Single(page.QuerySelectorAll("script"));

        using var file = await small.Site.Get(script.GetAttribute("src")!, ("Accept-Encoding", "br"));

        Assert.True(script.HasAttribute("defer"));
        Assert.Equal("", script.TextContent);
        Assert.Equal("text/javascript", file.Content.Headers.ContentType!.MediaType);
        Assert.InRange((await file.Content.ReadAsByteArrayAsync()).Length, 100, MostScriptBytes);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", file.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData("/fa/guidance/claim")]
    [InlineData("/fa/data")]
    public async Task A_page_without_a_search_field_has_no_script(string path) => Assert.Empty((await small.Site.Page(path)).QuerySelectorAll("script"));

    [Fact]
    public async Task The_style_is_also_at_its_plain_address()
    {
        using var style = await small.Site.Get("/css/fairway.css");

        Assert.Contains("--accent", await style.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(1), style.Headers.CacheControl!.MaxAge);
    }
}
