using Fairway.Sites;
using Fairway.Web.Hosting.Loading;
using Microsoft.AspNetCore.Http.Features;

namespace Fairway.Web.Hosting;

internal static class HttpContextSite
{
    /// <summary>The site that the request took at its start.</summary>
    public static Site Site(this HttpContext context) => context.Features.GetRequiredFeature<ServedSite>().Site;
}
