using Fairway.Releases;
using Fairway.Web.Hosting.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Fairway.Web.Hosting;

/// <summary>
/// The public history as plain git reads it: <c>git clone {address}/content.git</c>, by git's dumb protocol. A client that asks for the smart
/// one is given the files, and goes on with them.
/// </summary>
internal static class ContentGit
{
    public const string Root = "/content.git";

    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>The list of packs is asked for after the references, and must not be older than they are.</summary>
    private const string AskAgain = "no-cache";

    private const string Briefly = "public, max-age=5, must-revalidate";
    private const string PackList = "objects/info/packs";
    private const string Text = "text/plain; charset=utf-8";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapMethods(Root + "/{**path}", [HttpMethods.Get, HttpMethods.Head], Answer)
        .RequireRateLimiting(Concurrency.Downloads);

    private static IResult Answer(HttpContext context, string? path, [FromServices] Lazy<ReleaseStore> store)
    {
        SecurityHeaders.AllowOtherOrigins(context.Response);
        // A folder that is being edited has no history.
        if (context.Site().Release.Number == 0 || path is null || store.Value.Public.Find(path) is not { } file)
            return Missing(context);

        context.Response.Headers.CacheControl = file.IsFixed ? ForEver : path == PackList ? AskAgain : Briefly;
        return file.IsFixed ? Pack(file) : Small(file);
    }

    private static IResult Pack(PublicFile file)
    {
        var name = System.IO.Path.GetFileName(file.Path);
        var type = name.EndsWith(".idx", StringComparison.Ordinal) ? "application/x-git-packed-objects-toc" : "application/x-git-packed-objects";
        return Results.File(file.Path, type, entityTag: new EntityTagHeaderValue($"\"{name}\""), enableRangeProcessing: true);
    }

    /// <summary>Read whole, so that the tag is of the bytes that are sent, whatever is put in their place meanwhile.</summary>
    private static IResult Small(PublicFile file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        return Results.Bytes(bytes, Text, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{StoredPage.DigestOf(bytes)}\""));
    }

    private static IResult Missing(HttpContext context)
    {
        context.Response.Headers.CacheControl = AskAgain;
        return Results.Text("There is no such file. Clone the public history with: git clone <address of this site>/content.git\n", "text/plain", statusCode: StatusCodes.Status404NotFound);
    }
}
