using System.Globalization;
using Fairway.Web.Hosting.Errors;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting;

/// <summary>Until the first site is ready, everything but the health checks and the metrics is asked to come again.</summary>
internal sealed class StartingGate(RequestDelegate next)
{
    private const int RetryAfterSeconds = 2;

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (context.Features.Get<ServedSite>() is not null
            || path.StartsWithSegments(Health.Root, StringComparison.Ordinal)
            || path.StartsWithSegments(FairwayMetrics.Path, StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return PlainPages.Write(context, PlainPage.Busy, context.RequestAborted);
    }
}
