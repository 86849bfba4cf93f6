using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting.Caching;

/// <summary>Stands before routing: answers from the page cache and the files, or hands the request its site and lets it pass.</summary>
internal sealed class StoredPages(RequestDelegate next, Serving serving, Assets assets)
{
    public Task InvokeAsync(HttpContext context)
    {
        // A request for an older release has its site already.
        if (serving.Current is not { } served || context.Features.Get<ServedSite>() is not null)
            return next(context);

        var request = context.Request;
        context.Response.Headers[ServedSite.ReleaseHeader] = served.ReleaseValue;
        if ((served.Pages.TryGet(request.Path.Value!, out var page) || assets.TryGet(request.Path.Value!, out page))
            && (page.IgnoresQuery || !request.QueryString.HasValue)
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return PageWriter.Write(context, page);
        }

        context.Features.Set(served);
        return next(context);
    }
}
