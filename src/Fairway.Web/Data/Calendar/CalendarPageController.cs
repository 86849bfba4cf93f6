using Fairway.Input;
using Fairway.Sites;
using Fairway.Web.Data.Press;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Calendar;

/// <summary>The release calendar. What is still to come depends on the day, so it is made for each request.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class CalendarPageController(TimeProvider time) : ReadingController
{
    [Read("/{language:offered}/calendar")]
    public IActionResult Calendar(Reader reader)
    {
        var frame = Everywhere(reader, reader.Messages["calendar.title"], reader.Messages["calendar.about"], language => Addresses.Calendar(language));
        var view = Show("Calendar", CalendarViews.Of(frame, reader.Past is { } past ? LondonTime.DayOf(past.Instant) : LondonTime.Today(time)));
        Response.Headers.CacheControl = DayCaching.HeaderInLondon(time);
        return view;
    }
}
