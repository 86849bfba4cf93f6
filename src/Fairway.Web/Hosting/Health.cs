using System.Globalization;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting;

/// <summary>For whoever starts and watches the process.</summary>
internal static class Health
{
    public const string Root = "/health";

    private const string Fine = "ok\n";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Root + "/live", (HttpContext context) => Answer(context, Fine));
        endpoints.MapGet(Root + "/ready", (HttpContext context, Serving serving, StoreHealth store) => serving.Current is null
            ? Answer(context, "no site is loaded yet\n", StatusCodes.Status503ServiceUnavailable)
            : Answer(context, Describe(store.State)));
    }

    /// <summary>A node whose store does not answer serves what it has, and is ready.</summary>
    private static string Describe(StoreState state) => state.FailingSince is { } since
        ? string.Create(CultureInfo.InvariantCulture, $"degraded: {state.Reason} Since {since:yyyy-MM-dd'T'HH:mm:ss'Z'}.\n")
        : Fine;

    private static IResult Answer(HttpContext context, string text, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(text, "text/plain", statusCode: status);
    }
}
