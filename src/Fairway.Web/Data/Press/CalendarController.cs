using Fairway.Statistics.Schedules;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Press;

/// <summary>The days of release as iCalendar, to subscribe to.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class CalendarController(PublicAddress address) : DataController
{
    [Read("/data/releases.ics"), Kept]
    public IActionResult All() => Send(Site.Content.Settings.Name, [.. Site.Content.Datasets.Values.SelectMany(Calendar.Of)], "releases.ics");

    [Read("/data/{dataset}/releases.ics"), Kept]
    public IActionResult One(string dataset) => FindDataset(dataset) is { } found
        ? Send($"{Site.Content.Settings.Name}: {found.Texts[found.Source].Title}", [.. Calendar.Of(found)], $"{found.Id}.ics")
        : NoDataset(dataset);

    private ReleaseCalendar Calendar => new(Site, address);

    private IActionResult Send(string name, CalendarEvent[] events, string file)
    {
        if (events.Length == 0)
            return Refuse(ApiProblem.NotFound("no-releases", "Nothing is known of days of release: 'published' and 'schedule' are not in dataset.yaml."));
        Share();
        return File(ICalendar.Write(name, events, Site.Release.Published), ICalendar.ContentType, file);
    }
}
