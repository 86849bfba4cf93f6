namespace Fairway.Web.Hosting.Caching;

/// <summary>Sends a stored page: a dictionary look-up before it and one write in it are all that a warm page costs.</summary>
internal static class PageWriter
{
    public static Task Write(HttpContext context, StoredPage page)
    {
        var request = context.Request;
        var response = context.Response;
        var variant = page.In(AcceptEncoding.Choose(request.Headers.AcceptEncoding));

        var headers = response.Headers;
        foreach (var (name, value) in page.Headers)
            headers[name] = value;
        headers.ETag = variant.TagHeader;

        var condition = request.Headers.IfNoneMatch;
        if (condition.Count > 0 && EntityTags.Matches(condition, variant.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = page.ContentType;
        headers.ContentLength = variant.Body.Length;
        if (variant.Encoding.Count > 0)
            headers.ContentEncoding = variant.Encoding;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : WriteBody(response, variant.Body);
    }

    private static Task WriteBody(HttpResponse response, ReadOnlyMemory<byte> body)
    {
        var write = response.BodyWriter.WriteAsync(body, response.HttpContext.RequestAborted);
        return write.IsCompletedSuccessfully ? Completed(write) : write.AsTask();
    }

    private static Task Completed(ValueTask<System.IO.Pipelines.FlushResult> write)
    {
        write.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }
}
