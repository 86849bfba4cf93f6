using System.Net;
using System.Text.Json;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Hosting.RateLimits;

/// <summary>A site that allows four requests in a minute, at a time that stands still.</summary>
public sealed class ApiRateLimitTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 9, 30, 15, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();
    private RunningSite? _site;

    public async ValueTask InitializeAsync()
    {
        SmallContent.WriteTo(_folder);
        _site = await RunningSite.Start(_folder.Path, configure: builder =>
        {
            builder.Configuration["Fairway:ApiRequestsPerMinute"] = "4";
            builder.Services.AddSingleton<TimeProvider>(_time);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _site!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_answer_counts_and_says_what_is_left_until_there_is_none()
    {
        using var first = await _site!.Get("/api/v1/datasets");
        using var fromCache = await _site.Send(HttpMethod.Head, "/api/v1/datasets");
        using var unchanged = await _site.Get("/api/v1/datasets", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var problem = await _site.Get("/api/v1/datasets?x=1");
        using var refused = await _site.Get("/api/v1/datasets");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests],
            ((HttpResponseMessage[])[first, fromCache, unchanged, problem, refused]).Select(response => response.StatusCode));
        Assert.Equal(
            ["\"api\";r=3;t=45", "\"api\";r=2;t=45", "\"api\";r=1;t=45", "\"api\";r=0;t=45", "\"api\";r=0;t=45"],
            ((HttpResponseMessage[])[first, fromCache, unchanged, problem, refused]).Select(response => response.Headers.GetValues("RateLimit").Single()));
        Assert.Equal("\"api\";q=4;w=60", Assert.Single(refused.Headers.GetValues("RateLimit-Policy")));
        Assert.Equal(TimeSpan.FromSeconds(45), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("*", Assert.Single(refused.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal("too-many-requests", JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());

        _time.Advance(TimeSpan.FromSeconds(45));
        using var later = await _site.Get("/api/v1/datasets");
        Assert.Equal((HttpStatusCode.OK, "\"api\";r=3;t=60"), (later.StatusCode, later.Headers.GetValues("RateLimit").Single()));
    }

    [Fact]
    public async Task Capital_letters_in_the_address_lead_past_nothing()
    {
        for (var i = 0; i < 4; i++)
            (await _site!.Get("/api/v1/pages")).Dispose();

        using var refused = await _site!.Get("/API/v1/pages");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task Another_client_and_readers_of_pages_are_not_held_up()
    {
        for (var i = 0; i < 5; i++)
            (await _site!.Get("/api/v1/pages")).Dispose();

        using var other = await _site!.Get("/api/v1/pages", ("X-Forwarded-For", "203.0.113.9"));
        using var page = await _site.Get("/en");
        using var preflight = await _site.Send(HttpMethod.Options, "/api/v1/pages", ("Access-Control-Request-Method", "GET"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NoContent), (other.StatusCode, page.StatusCode, preflight.StatusCode));
        Assert.False(page.Headers.Contains("RateLimit"));
    }
}
