using System.Globalization;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Errors;
using Fairway.Web.Hosting.RateLimits;
using Microsoft.AspNetCore.Http.Features;

namespace Fairway.Web.Desk.Hosting;

/// <summary>Stands before everything of the desk: no answer is stored anywhere, a database that is away is said, and nobody guesses fast.</summary>
internal sealed partial class DeskGate(RequestDelegate next, DeskState state, PublicAddress address, TrustedProxies proxies, SignInThrottle throttle, ILogger<DeskGate> logger)
{
    private const int RetryAfterSeconds = 15;

    /// <summary>In any case of its letters, as routes are matched: else <c>/Desk</c> would lead past all of this.</summary>
    public static bool IsDesk(HttpContext context) => context.Request.Path.StartsWithSegments(DeskAddresses.Root, StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        var most = MostOf(context);
        Prepare(context, most);
        if (context.Request.ContentLength > most)
        {
            // What is on its way is read past, for a few seconds at most: else the browser shows a connection that broke, and not this page.
            LimitBody(context, null);
            await TooLarge(context);
            return;
        }

        if (!state.IsReady)
        {
            await Unavailable(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<GuessableAttribute>() is not null && throttle.OfClient(proxies.ClientOf(context)) is { IsAllowed: false } allowance)
        {
            await TooMany(context, allowance);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception exception) when (DeskStart.IsUnavailable(exception) && exception is not BadHttpRequestException && !context.Response.HasStarted)
        {
            Log.Lost(logger, exception.GetBaseException().Message);
            Failures.Clear(context);
            await Unavailable(context);
        }
    }

    public static Task TooMany(HttpContext context, Allowance allowance)
    {
        context.Response.Headers.RetryAfter = allowance.Seconds.ToString(CultureInfo.InvariantCulture);
        return DeskPlainPage.Write(context, StatusCodes.Status429TooManyRequests, "too-many");
    }

    public static Task TooLarge(HttpContext context) => DeskPlainPage.Write(context, StatusCodes.Status413PayloadTooLarge, "too-large", ("kilobytes", MostOf(context) / 1024));

    private static int MostOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<LargeFormAttribute>()?.Bytes ?? DeskLimits.FormBytes;

    private static Task Unavailable(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return DeskPlainPage.Write(context, StatusCodes.Status503ServiceUnavailable, "no-database");
    }

    private void Prepare(HttpContext context, int most)
    {
        // Addresses that are built of the request are the site's own, whatever Host it claims and wherever TLS ends.
        var root = new Uri(address.Root);
        context.Request.Scheme = root.Scheme;
        context.Request.Host = HostString.FromUriComponent(root.Authority);
        LimitBody(context, most);
    }

    private static void LimitBody(HttpContext context, long? bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = bytes;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The desk's database was lost: {Reason}")]
        public static partial void Lost(ILogger logger, string reason);
    }
}

/// <summary>Stands first, since an address that leads elsewhere is answered early: whatever the answer, nothing keeps it.</summary>
internal sealed class DeskNoStore(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (DeskGate.IsDesk(context))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers.Remove("Pragma");
                context.Response.Headers.Remove("Expires");
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
