using System.Globalization;
using System.Net;
using System.Text.Json;
using Fairway.Web.Hosting.RateLimits;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Fairway.Web.Tests.Data.Charts;

/// <summary>How many charts are drawn as pictures for one client.</summary>
public sealed class PictureLimitTests : IDisposable
{
    private const string Chart = "/charts/small-boat-arrivals/by-month.png";

    private readonly ReleasedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Beyond_its_quota_a_client_waits_for_the_next_minute_and_others_do_not()
    {
        await _content.Publish("First.");
        await using var site = await RunningSite.Follow(_content, configure: Two);

        Assert.Equal(HttpStatusCode.OK, await Status(site, Chart + "?at=2025-04-01", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await Status(site, Chart + "?at=2025-04-02", "192.0.2.1"));
        using var refused = await site.Get(Chart + "?at=2025-04-03", (TrustedProxies.ForwardedFor, "192.0.2.1"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("too-many-requests", problem.RootElement.GetProperty("code").GetString());
        Assert.Contains("take the SVG", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Status(site, Chart + "?at=2025-04-03", "192.0.2.2"));
        _content.Time.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        Assert.Equal(HttpStatusCode.OK, await Status(site, Chart + "?at=2025-04-04", "192.0.2.1"));
    }

    [Fact]
    public async Task What_was_drawn_before_and_drawings_that_are_no_pictures_do_not_count()
    {
        await _content.Publish("First.");
        await using var site = await RunningSite.Follow(_content, configure: Two);

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await Status(site, Chart, "192.0.2.1"));
            Assert.Equal(HttpStatusCode.OK, await Status(site, string.Create(CultureInfo.InvariantCulture, $"/charts/small-boat-arrivals/by-month.svg?at=2025-04-0{i + 1}"), "192.0.2.1"));
        }

        Assert.Equal(HttpStatusCode.OK, await Status(site, Chart + "?at=2025-04-01", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Status(site, Chart + "?at=2025-04-02", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await Status(site, Chart + "?at=2025-04-01", "192.0.2.1"));
    }

    private static void Two(WebApplicationBuilder builder) => builder.Configuration["Fairway:PicturesPerMinute"] = "2";

    private static async Task<HttpStatusCode> Status(RunningSite site, string address, string client)
    {
        using var answer = await site.Get(address, (TrustedProxies.ForwardedFor, client));
        return answer.StatusCode;
    }
}
