using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Press;

/// <summary>The page for the press. What is due depends on the day, so it is made for each request.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class PressController(TimeProvider time) : ReadingController
{
    [Read("/{language:offered}/press")]
    public IActionResult Press(Reader reader)
    {
        var frame = Everywhere(reader, reader.Messages["press.title"], reader.Messages["press.about"], language => Addresses.Press(language)) with
        {
            Feed = FeedLink.OfSection(reader, PressViews.Section),
        };
        var view = Show("Press", PressViews.Of(frame, Input.IsoDay.Today(time)));
        Response.Headers.CacheControl = DayCaching.Header(time);
        return view;
    }
}
