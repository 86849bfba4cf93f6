using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading;

/// <summary>The stylesheet of the languages. An address with an older fingerprint, which a kept page may name, gets the newest for a while.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class LanguageStylesController : ControllerBase
{
    [Read("/css/languages.{fingerprint:length(10)}.css"), Kept]
    public IActionResult Stylesheet(string fingerprint)
    {
        var styles = LanguageStyles.Of(HttpContext.Site().Languages);
        Response.Headers.CacheControl = fingerprint == styles.Fingerprint ? "public, max-age=31536000, immutable" : "public, max-age=60, must-revalidate";
        return Content(styles.Css, "text/css; charset=utf-8");
    }
}
