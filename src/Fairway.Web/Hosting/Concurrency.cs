using System.Globalization;
using System.Threading.RateLimiting;
using Fairway.Web.Hosting.Errors;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Hosting;

/// <summary>How much is done at a time, for pages, searches and downloads apart, so that no one of them starves the others.</summary>
internal static class Concurrency
{
    public const string Pages = "pages";
    public const string Searches = "searches";
    public const string Downloads = "downloads";

    /// <summary>For each that is being answered, so many may wait.</summary>
    public const int QueuedPerPermit = 8;

    public const int RetryAfterSeconds = 5;

    public static void Add(IServiceCollection services, FairwayOptions options) => services.AddRateLimiter(limiter =>
    {
        AddLimit(limiter, Pages, options.ConcurrentPages);
        AddLimit(limiter, Searches, options.ConcurrentSearches);
        AddLimit(limiter, Downloads, options.ConcurrentDownloads);
        limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        limiter.OnRejected = (rejected, cancellationToken) => Refuse(rejected.HttpContext, cancellationToken);
    });

    private static void AddLimit(RateLimiterOptions limiter, string name, int permits) => limiter.AddConcurrencyLimiter(name, limit =>
    {
        limit.PermitLimit = permits;
        limit.QueueLimit = permits * QueuedPerPermit;
        limit.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
    });

    private static ValueTask Refuse(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return new ValueTask(PlainPages.Write(context, StatusCodes.Status503ServiceUnavailable, cancellationToken));
    }
}
