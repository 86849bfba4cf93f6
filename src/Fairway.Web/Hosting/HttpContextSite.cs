using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Http.Features;

namespace Fairway.Web.Hosting;

internal static class HttpContextSite
{
    /// <summary>The site that the request took at its start.</summary>
    public static Site Site(this HttpContext context) => context.Features.GetRequiredFeature<ServedSite>().Site;

    /// <summary>For a reader of a language.</summary>
    public static Reader Reader(this HttpContext context, Language language)
    {
        var served = context.Features.GetRequiredFeature<ServedSite>();
        return new Reader(served.Site, language) { Past = served.Past, Watermark = served.Watermark };
    }
}
