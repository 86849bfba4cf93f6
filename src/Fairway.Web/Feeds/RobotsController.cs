using System.Text;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Feeds;

/// <summary>What crawlers may read: everything but searches, which are the readers' own, and the form at the end of each page.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class RobotsController(PublicAddress address) : ControllerBase
{
    [Read("/robots.txt"), Kept]
    public IActionResult Robots()
    {
        var text = new StringBuilder("User-agent: *\n");
        foreach (var language in HttpContext.Site().Languages.All)
        {
            text.Append("Disallow: ").Append(Sites.Addresses.Search(language.Tag)).Append('\n');
            text.Append("Disallow: ").Append(Sites.Addresses.Feedback(language.Tag)).Append('\n');
        }

        text.Append("\nSitemap: ").Append(address.Of(SitemapController.Path)).Append('\n');
        Response.Headers.CacheControl = "public, max-age=3600";
        return Content(text.ToString(), "text/plain; charset=utf-8");
    }
}
