using System.Net;
using Fairway.Releases;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Hosting;

public sealed class MetricsTests
{
    [Fact]
    public async Task Requests_are_counted_by_route_and_nothing_tells_of_a_reader()
    {
        using var content = new ReleasedContent();
        await content.Publish("First.");
        await using var site = await RunningSite.Follow(content);
        foreach (var path in new[] { "/fa/guidance/claim", "/fa/search?q=pregnancy", "/nobody/knows/this/address" })
            (await site.Get(path, ("User-Agent", "old-phone"), ("Accept-Language", "fa"))).Dispose();

        var text = await site.Client.GetStringAsync("/metrics");

        Assert.Contains("http_route=\"{language:offered}/{section}/{slug}\"", text, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_bucket", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "pregnancy", "claim", "nobody", "old-phone", "127.0.0.1" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_release_and_the_store_are_watched()
    {
        using var content = new ReleasedContent();
        using var store = new UnreliableStore(content.Store);
        await content.Publish("First.");
        await using var site = await RunningSite.Follow(content, store);
        await content.PublishTitle("Hubs 2");
        await Eventually.Is(() => site.Served.Site.Release.Number == 2);
        store.Failure = new StoreUnavailableException("The origin refuses.", new System.Net.Sockets.SocketException());
        await Eventually.Is(() => site.Services.GetRequiredService<StoreHealth>().Failures.Any(), () => content.Time.Advance(TimeSpan.FromSeconds(1)));

        var text = await site.Client.GetStringAsync("/metrics");

        foreach (var name in new[]
                 {
                     "fairway_release_number", "fairway_release_swaps_total", "fairway_release_building_seconds_bucket", "fairway_release_delay_seconds_bucket",
                     "fairway_page_cache_size_bytes", "fairway_origin_reached_age_seconds", "kind=\"refused\"",
                 })
        {
            Assert.Contains(name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Before_the_first_site_the_metrics_answer()
    {
        await using var site = await RunningSite.Start(content: null);

        using var answer = await site.Get("/metrics");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_metrics_can_be_switched_off()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        await using var site = await RunningSite.Start(folder.Path, configure: builder => builder.Configuration["Fairway:Metrics"] = "false");

        using var answer = await site.Get("/metrics");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
