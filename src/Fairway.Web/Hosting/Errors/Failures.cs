using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting.Errors;

/// <summary>Turns an exception into a page that says so, in the reader's language, and a log line without anything about the reader.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.Left(logger);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            Clear(context);
            context.Response.StatusCode = exception.StatusCode;
        }
#pragma warning disable CA1031 // Whatever an action threw, a reader gets a page that says so and the log gets the exception.
        catch (Exception exception) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, RouteOf(context));
            Clear(context);
            await PlainPages.Write(context, PlainPage.Failed, context.RequestAborted);
        }
    }

    /// <summary>Takes back what was begun of an answer, but for the headers that every answer has.</summary>
    public static void Clear(HttpContext context)
    {
        var transport = context.Response.Headers.StrictTransportSecurity;
        context.Response.Clear();
        SecurityHeaders.ApplyDefaults(context.Response);
        if (transport.Count > 0)
            context.Response.Headers.StrictTransportSecurity = transport;
        if (context.Features.Get<ServedSite>() is { } served)
            context.Response.Headers[ServedSite.ReleaseHeader] = served.ReleaseValue;
    }

    /// <summary>The template, not the address: what a reader looked for is not for the log.</summary>
    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An answer failed: {Route}")]
        public static partial void Failed(ILogger logger, Exception exception, string route);

        [LoggerMessage(2, LogLevel.Debug, "A reader left before the answer was sent.")]
        public static partial void Left(ILogger logger);
    }
}
