using System.Diagnostics;
using System.Diagnostics.Metrics;
using Fairway.Releases;
using Fairway.Web.Hosting.Loading;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Fairway.Web.Hosting;

/// <summary>What the program counts of itself, beside the requests that ASP.NET counts by route. Nothing in it is about readers.</summary>
internal sealed class FairwayMetrics
{
    public const string MeterName = "Fairway";
    public const string Path = "/metrics";

    private const string KindTag = "kind";

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private readonly TimeProvider _time;
    private readonly Histogram<double> _building;
    private readonly Histogram<double> _delay;

    public FairwayMetrics(IMeterFactory meters, Serving serving, StoreHealth health, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(MeterName);
        _building = meter.CreateHistogram("fairway.release.building", "s", "From the look that found a release until it was served.", tags: null, Seconds);
        _delay = meter.CreateHistogram("fairway.release.delay", "s", "From the second in which a release was published, by its publisher's clock, until it was served.", tags: null, Seconds);
        meter.CreateObservableGauge("fairway.release.number", () => serving.Current?.Site.Release.Number ?? 0, description: "The release that is served.");
        meter.CreateObservableCounter("fairway.release.swaps", () => serving.Swaps, description: "How often a site took the place of another.");
        meter.CreateObservableGauge("fairway.page.cache.size", () => serving.Current?.Pages.Size ?? 0, "By", "Rendered pages of the site that is served.");
        meter.CreateObservableGauge("fairway.origin.reached.age", () => SinceReached(health), "s", "Since the store, or the origin behind it, last answered.");
        meter.CreateObservableCounter("fairway.origin.failures", () => Failures(health), description: "Questions that the store, or the origin behind it, failed to answer.");
    }

    /// <param name="building">Since the look that found the release.</param>
    public void Served(Release release, TimeSpan building)
    {
        _building.Record(building.TotalSeconds);
        _delay.Record(Math.Max(0, (_time.GetUtcNow() - release.Published).TotalSeconds));
    }

    /// <summary>The meters that are told of: ASP.NET's own, the platform's and this one.</summary>
    public static void Add(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("fairway", autoGenerateServiceInstanceId: false))
        .WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "System.Runtime", MeterName)
            .AddPrometheusExporter());

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPrometheusScrapingEndpoint(
        Path,
        meterProvider: null,
        branch => branch.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return next(context);
        }),
        optionsName: null);

    private IEnumerable<Measurement<double>> SinceReached(StoreHealth health) =>
        health.State.Reached is { } reached ? [new((_time.GetUtcNow() - reached).TotalSeconds)] : [];

    private static IEnumerable<Measurement<long>> Failures(StoreHealth health) =>
        health.Failures.Select(failure => new Measurement<long>(failure.Value, new TagList { { KindTag, failure.Key } }));
}
