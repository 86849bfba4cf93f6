using System.Globalization;
using Fairway.Web.Data;
using Fairway.Web.Data.Api;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.RateLimits;

/// <summary>
/// Stands before everything that may answer, so that every answer of the API counts: from the cache, without a body, unchanged or a problem. Says what is left,
/// as draft-ietf-httpapi-ratelimit-headers-10 of 27 September 2025 writes it: lists of one string with integers behind it (sections 3 and 4), and a
/// <c>Retry-After</c> that is not earlier than <c>t</c> (section 6).
/// </summary>
internal sealed class ApiRateLimit(RequestDelegate next, TrustedProxies proxies, TimeProvider time, IOptions<FairwayOptions> options)
{
    public const string LimitHeader = "RateLimit";
    public const string PolicyHeader = "RateLimit-Policy";

    /// <summary>Of the policy.</summary>
    public const string Name = "api";

    private readonly ClientCounts _counts = new(options.Value.ApiRequestsPerMinute, time);
    private readonly string _policy = string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";q={options.Value.ApiRequestsPerMinute};w={(int)ClientCounts.Window.TotalSeconds}");

    public Task InvokeAsync(HttpContext context)
    {
        // In any case of its letters, as routes are matched.
        if (!context.Request.Path.StartsWithSegments(ApiAddresses.Root, StringComparison.OrdinalIgnoreCase))
            return next(context);

        var allowance = _counts.Take(proxies.ClientOf(context));
        // Only when the answer begins: what is kept of it must not hold what was left to one client.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[PolicyHeader] = _policy;
            context.Response.Headers[LimitHeader] = string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";r={allowance.Remaining};t={allowance.Seconds}");
            return Task.CompletedTask;
        });
        return allowance.IsAllowed ? next(context) : Refuse(context, allowance);
    }

    private Task Refuse(HttpContext context, Allowance allowance)
    {
        context.Response.Headers.RetryAfter = allowance.Seconds.ToString(CultureInfo.InvariantCulture);
        return ProblemWriter.Write(context, ApiProblem.TooMany(_counts.Quota, allowance.Seconds));
    }
}
