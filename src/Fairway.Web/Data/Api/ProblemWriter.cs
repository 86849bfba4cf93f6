using System.Text.Json;
using Fairway.Web.Hosting;

namespace Fairway.Web.Data.Api;

/// <summary>Sends a problem from before the controllers.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    public static async Task Write(HttpContext context, ApiProblem problem)
    {
        var response = context.Response;
        SecurityHeaders.AllowOtherOrigins(response);
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await JsonSerializer.SerializeAsync(response.Body, problem, ApiJson.Readable.ApiProblem, context.RequestAborted);
    }
}
