using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

public sealed class AssetTests(SmallSite small)
{
    /// <summary>The budget of the design for the style, packed.</summary>
    private const int MostBytes = 10 * 1024;

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

    [Fact]
    public async Task The_style_is_also_at_its_plain_address()
    {
        using var style = await small.Site.Get("/css/fairway.css");

        Assert.Contains("--accent", await style.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(1), style.Headers.CacheControl!.MaxAge);
    }
}
