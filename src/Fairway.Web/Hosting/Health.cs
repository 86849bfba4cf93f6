using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting;

/// <summary>For whoever starts and watches the process.</summary>
internal static class Health
{
    public const string Root = "/health";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Root + "/live", (HttpContext context) => Answer(context, true));
        endpoints.MapGet(Root + "/ready", (HttpContext context, Serving serving) => Answer(context, serving.Current is not null));
    }

    private static IResult Answer(HttpContext context, bool isWell)
    {
        context.Response.Headers.CacheControl = "no-store";
        return isWell
            ? Results.Text("ok\n", "text/plain")
            : Results.Text("no site is loaded yet\n", "text/plain", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
