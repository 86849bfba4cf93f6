using Fairway.Web.Hosting.Past;

namespace Fairway.Web.Hosting;

/// <summary>Answers the question of a browser whether another site may ask for data with its headers (Fetch, section 3.3): anyone may read.</summary>
internal sealed class Preflights(RequestDelegate next)
{
    private const string Methods = "GET, HEAD, OPTIONS";
    private const string MaxAge = "86400";

    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsOptions(context.Request.Method) || !TimedAddress.IsForPrograms(context.Request.Path))
            return next(context);

        var headers = context.Response.Headers;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        SecurityHeaders.AllowOtherOrigins(context.Response);
        headers.Allow = Methods;
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = "*";
        headers.AccessControlMaxAge = MaxAge;
        headers.CacheControl = "public, max-age=86400";
        return Task.CompletedTask;
    }
}
