using Fairway.Sites;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Pages;

/// <summary>The root: a choice of languages, the reader's own first. It redirects nobody and remembers nothing.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class ChooserController : ReadingController
{
    [Read("/")]
    public IActionResult Choose()
    {
        var site = HttpContext.Site();
        var languages = site.Languages.OrderedFor(Request.Headers.AcceptLanguage.ToString());
        var reader = HttpContext.Reader(languages[0]);
        Response.Headers.Append("Vary", "Accept-Language");
        return Show("Chooser", new ChooserView(
            new Frame
            {
                Reader = reader,
                Title = reader.Messages["chooser.title"],
                Description = reader.Messages["home.lead"],
                CanonicalPath = Addresses.Chooser,
                Alternates = [.. Alternate.InAll(reader, Addresses.Home)],
                IsChooser = true,
            },
            languages));
    }
}
