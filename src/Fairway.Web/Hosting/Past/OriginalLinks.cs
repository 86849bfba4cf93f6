using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting.Past;

/// <summary>Stands inside <see cref="BufferedResponses"/>, so that what it adds is kept with the page: where the past of an answer of the present is found.</summary>
internal sealed class OriginalLinks(RequestDelegate next, PublicAddress address)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StreamedAttribute>() is not null)
        {
            context.Response.OnStarting(() =>
            {
                Link(context);
                return Task.CompletedTask;
            });
            await next(context);
            return;
        }

        await next(context);
        Link(context);
    }

    private void Link(HttpContext context)
    {
        if (context.Features.Get<ServedSite>() is not { Past: null, Site: { Log.Count: > 0 } site } || !TimedAddress.IsTimed(context.Request.Path))
            return;

        if (TimedAddress.IsSearch(context.Request.Path))
        {
            context.Response.Headers.Append("Link", MementoLinks.DoNotNegotiate);
            return;
        }

        if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status301MovedPermanently || Mementos.HasPast(site, context.Request.Path))
        {
            context.Response.Headers.Append("Link", MementoLinks.OfOriginal(address, OriginalOf(context)));
            context.Response.Headers.Append("Vary", MementoLinks.AcceptDatetime);
        }
    }

    /// <summary>A query that the answer does not depend on is no part of its address.</summary>
    private static string OriginalOf(HttpContext context)
    {
        var path = context.Request.Path.ToUriComponent();
        return context.GetEndpoint()?.Metadata.GetMetadata<KeptAttribute>() is { ReadsQuery: false } ? path : path + PastQuery.Encoded(context.Request.QueryString);
    }
}
