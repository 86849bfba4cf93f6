using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Announcing;

/// <summary>The release calendar that the public reads, for publishers: every change is published at once.</summary>
[Authorize(DeskPolicies.Publishing)]
internal sealed class AnnouncementsController(PlanStore plans) : DeskController
{
    [Read(DeskAddresses.Calendar)]
    public IActionResult Calendar(string? done) => List(done, null, AnnouncementTyped.Nothing, []);

    [HttpPost(DeskAddresses.Calendar + "/add")]
    public async Task<IActionResult> Add(string? id, string? title, string? at, string? dataset, string? page, [FromServices] AnnouncementPublisher publisher, CancellationToken cancellationToken)
    {
        var typed = new AnnouncementTyped { Id = id, Title = title, At = at, Dataset = dataset, Page = page };
        var change = await Publish(publisher, AnnouncementStep.Announce, typed, null, cancellationToken);
        return change.Fault is null ? To(DeskAddresses.Calendar, "announced") : List(null, change.Fault, typed, change.Faults);
    }

    /// <param name="id">Of the entry.</param>
    /// <param name="at">What stands in the form of a time, such as that of a plan.</param>
    /// <param name="reason">What stands in the form of a reason.</param>
    /// <param name="done">What was done.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [Read(DeskAddresses.Calendar + "/{id}")]
    public Task<IActionResult> Entry(string id, string? at, string? reason, string? done, CancellationToken cancellationToken) =>
        One(id, done, null, new AnnouncementTyped { At = at, Reason = reason }, [], cancellationToken);

    [HttpPost(DeskAddresses.Calendar + "/{id}/step")]
    public async Task<IActionResult> Step(string id, string? step, string? seen, string? at, string? reason, [FromServices] AnnouncementPublisher publisher, CancellationToken cancellationToken)
    {
        if (!KebabName.TryParse(step ?? "", out AnnouncementStep parsed) || parsed == AnnouncementStep.Announce)
            return Missing();
        var typed = new AnnouncementTyped { Id = id, At = at, Reason = reason };
        var change = await Publish(publisher, parsed, typed, seen, cancellationToken);
        return change.Fault is null ? To(DeskAddresses.CalendarEntry(id), "announced") : await One(id, null, change.Fault, typed, change.Faults, cancellationToken);
    }

    private Task<AnnouncementChange> Publish(AnnouncementPublisher publisher, AnnouncementStep step, AnnouncementTyped typed, string? seen, CancellationToken cancellationToken) => HttpContext.Site().Release.Number == 0
        ? Task.FromResult(new AnnouncementChange(AnnouncementFault.NoStore))
        : publisher.Publish(HttpContext.Site().Content.Settings, step, typed, seen, Person!, cancellationToken);

    private ViewResult List(string? done, AnnouncementFault? fault, AnnouncementTyped typed, ImmutableArray<Fault> faults)
    {
        var content = HttpContext.Site().Content;
        return Show(
            "Announcements",
            new AnnouncementsView(
                FrameOf("announcements.title", done, fault?.Key()),
                [.. content.Calendar.OrderBy(entry => (entry.At ?? entry.Was)?.First ?? DateOnly.MaxValue).ThenBy(entry => entry.Id, StringComparer.Ordinal)],
                [.. content.Datasets.Keys.Select(dataset => dataset.Value).Order(StringComparer.Ordinal)],
                typed,
                faults,
                HttpContext.Site().Languages.Source),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IActionResult> One(string id, string? done, AnnouncementFault? fault, AnnouncementTyped typed, ImmutableArray<Fault> faults, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (site.Content.Calendar.FirstOrDefault(entry => entry.Id == id) is not { } entry)
            return Missing();
        return Show(
            "Announcement",
            new AnnouncementView(FrameOf("announcement.title", done, fault?.Key()), entry, typed, faults, site.Languages.Source, await plans.OfEntry(id, cancellationToken)),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
