using System.Collections.Immutable;
using Fairway.Web.Hosting.Loading;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Fairway.Web.Hosting.Caching;

/// <summary>
/// Stands after routing: runs an action into memory, so that its answer is sent packed, with its length and a strong tag, and is kept
/// where the action says so. Of several first requests for a page, one renders and the others wait for it.
/// </summary>
internal sealed class BufferedResponses(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>() is null
            || endpoint.Metadata.GetMetadata<StreamedAttribute>() is not null
            || context.Features.Get<ServedSite>() is not { } served)
        {
            await next(context);
            return;
        }

        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var kept = endpoint.Metadata.GetMetadata<KeptAttribute>();
        if (kept is null || served.Past is not null || (kept.ReadsQuery && context.Request.QueryString.HasValue))
            await Send(context, await Run(context));
        else
            await RenderOnce(context, served.Pages, kept);
    }

    private async Task RenderOnce(HttpContext context, PageCache pages, KeptAttribute kept)
    {
        var path = context.Request.Path.Value!;
        if (pages.BeginRendering(path) is { } other)
        {
            await other.WaitAsync(context.RequestAborted);
            if (pages.TryGet(path, out var page))
                await PageWriter.Write(context, page);
            else
                await Send(context, await Run(context));
            return;
        }

        StoredPage? stored = null;
        ArraySegment<byte> body;
        try
        {
            body = await Run(context);
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                pages.Add(path, stored = Store(context.Response, body, kept));
        }
        finally
        {
            pages.EndRendering(path);
        }

        await (stored is null ? Send(context, body) : PageWriter.Write(context, stored));
    }

    private async Task<ArraySegment<byte>> Run(HttpContext context)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        try
        {
            await next(context);
            await buffered.CompleteAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        return new ArraySegment<byte>(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static StoredPage Store(HttpResponse response, ArraySegment<byte> body, KeptAttribute kept)
    {
        ImmutableArray<KeyValuePair<string, StringValues>> headers =
        [
            .. response.Headers.Where(header => header.Key is not (
                "Content-Type" or "Content-Length" or "Content-Encoding" or "ETag" or "Date" or ServedSite.ReleaseHeader)
                && !SecurityHeaders.IsDefault(header.Key, header.Value)),
        ];
        return new StoredPage([.. body], response.Headers.ContentType, headers, ignoresQuery: !kept.ReadsQuery);
    }

    private static async Task Send(HttpContext context, ArraySegment<byte> body)
    {
        var response = context.Response;
        if (body.Count == 0)
            return;

        var coding = BodyEncoder.IsWorthPacking(response.ContentType, body.Count)
            ? AcceptEncoding.Choose(context.Request.Headers.AcceptEncoding)
            : ContentCoding.Identity;
        var tagged = response.StatusCode == StatusCodes.Status200OK && !IsNotStored(response);
        var variant = new Variant(
            coding == ContentCoding.Identity ? body : BodyEncoder.Encode(body, coding, kept: false),
            coding,
            tagged ? StoredPage.DigestOf(body) : "");

        if (tagged)
        {
            response.Headers.ETag = variant.TagHeader;
            if (EntityTags.Matches(context.Request.Headers.IfNoneMatch, variant.Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.ContentType = StringValues.Empty;
                return;
            }
        }

        response.ContentLength = variant.Body.Length;
        if (variant.Encoding.Count > 0)
            response.Headers.ContentEncoding = variant.Encoding;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(variant.Body, context.RequestAborted);
    }

    private static bool IsNotStored(HttpResponse response) =>
        response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
}
