using Fairway.Languages;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Errors;

/// <summary>Every address that nothing else answers.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class NotFoundController : ReadingController
{
    [Read("{**path}")]
    public IActionResult Any(string? path)
    {
        var site = HttpContext.Site();
        var first = path?.Split('/', 2)[0];
        var language = LanguageTag.TryParse(first, out var tag) && site.Languages.TryGet(tag, out var named)
            ? named
            : site.Languages.OrderedFor(Request.Headers.AcceptLanguage.ToString())[0];
        Response.Headers.Append("Vary", "Accept-Language");
        return Missing(HttpContext.Reader(language));
    }
}
