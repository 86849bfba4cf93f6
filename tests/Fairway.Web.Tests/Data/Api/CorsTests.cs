using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Api;

public sealed class CorsTests(SmallSite small)
{
    private const string Rows = "/api/v1/datasets/small-boat-arrivals/rows";

    [Theory]
    [InlineData(Rows)]
    [InlineData("/data/small-boat-arrivals/small-boat-arrivals.csv")]
    [InlineData("/charts/small-boat-arrivals/by-month.svg")]
    public async Task A_browser_is_told_before_it_asks_that_it_may(string path)
    {
        using var response = await small.Site.Send(
            HttpMethod.Options, path, ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Headers.GetValues("Access-Control-Allow-Methods").Single().Split(", "));
        Assert.NotNull(Assert.Single(response.Headers.GetValues("Access-Control-Max-Age")));
    }

    [Theory]
    [InlineData(Rows)]
    [InlineData(Rows + "?every=fortnight")]
    public async Task A_script_may_read_the_headers_that_it_needs(string path)
    {
        using var response = await small.Site.Get(path, ("Origin", "https://elsewhere.example"));
        var exposed = response.Headers.GetValues("Access-Control-Expose-Headers").Single().Split(", ");

        Assert.Superset(new HashSet<string> { "ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Total-Count" }, exposed.ToHashSet());
    }

    [Fact]
    public async Task Pages_for_readers_are_not_for_scripts_of_other_sites()
    {
        using var response = await small.Site.Send(HttpMethod.Options, "/en/data", ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "GET"));

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
