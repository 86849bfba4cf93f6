using System.Globalization;
using System.Threading.RateLimiting;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.Errors;
using Fairway.Web.Hosting.Loading;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Hosting;

/// <summary>How much is done at a time, for pages, searches and downloads apart, so that no one of them starves the others.</summary>
internal static class Concurrency
{
    public const string Pages = "pages";
    public const string Searches = "searches";
    public const string Downloads = "downloads";
    public const string Desk = "desk";

    /// <summary>For each that is being answered, so many may wait.</summary>
    public const int QueuedPerPermit = 8;

    /// <summary>The same of searches, of which fewer are answered at a time and each in a few milliseconds.</summary>
    public const int QueuedPerSearch = 32;

    public const int RetryAfterSeconds = 5;

    public static void Add(IServiceCollection services, FairwayOptions options) => services.AddRateLimiter(limiter =>
    {
        AddLimit(limiter, Pages, Options(options.ConcurrentPages));
        AddLimit(limiter, Searches, Options(options.ConcurrentSearches, QueuedPerSearch));
        AddLimit(limiter, Downloads, Options(options.ConcurrentDownloads));
        AddLimit(limiter, Desk, Options(DeskLimits.Concurrent));
        limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        limiter.OnRejected = (rejected, cancellationToken) => Refuse(rejected.HttpContext, cancellationToken);
    });

    /// <summary>Older releases have a limit of their own, taken before: they take no place of the present's.</summary>
    private static void AddLimit(RateLimiterOptions limiter, string name, ConcurrencyLimiterOptions options) => limiter.AddPolicy(name, context =>
        context.Features.Get<ServedSite>()?.Past is null
            ? RateLimitPartition.GetConcurrencyLimiter(name, _ => options)
            : RateLimitPartition.GetNoLimiter(""));

    public static ConcurrencyLimiterOptions Options(int permits, int queuedPerPermit = QueuedPerPermit) => new()
    {
        PermitLimit = permits,
        QueueLimit = permits * queuedPerPermit,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };

    /// <summary>Asks to come again, in the language of the address.</summary>
    public static ValueTask Refuse(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return new ValueTask(PlainPages.Write(context, PlainPage.Busy, cancellationToken));
    }
}
