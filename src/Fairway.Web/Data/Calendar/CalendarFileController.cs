using Fairway.Content.Calendar;
using Fairway.Statistics.Schedules;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Calendar;

/// <summary>The release calendar as iCalendar, to subscribe to.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class CalendarFileController(PublicAddress address) : DataController
{
    [Read("/{language:offered}/calendar.ics"), Kept]
    public IActionResult Calendar(Reader reader)
    {
        if (Site.Content.Calendar.IsEmpty)
            return Refuse(ApiProblem.NotFound("no-releases", $"Nothing is announced: {CalendarFile.Path} has no entry."));
        Share();
        var events = new AnnouncedEvents(reader, address).All();
        var name = $"{Site.Content.Settings.Name}: {reader.Messages["calendar.title"]}";
        return File(ICalendar.Write(name, events, Site.Release.Published), ICalendar.ContentType, "calendar.ics");
    }
}
