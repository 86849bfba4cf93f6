using System.Globalization;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care.Activity;

/// <summary>Who did what, when, and whether it is still as it was written.</summary>
[Authorize(DeskPolicies.Overseeing)]
internal sealed class ActivityController(DeskStore store, ActivityLog log) : DeskController
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 50;

    [Read(DeskAddresses.Activity)]
    public async Task<IActionResult> Activity(CancellationToken cancellationToken)
    {
        var filter = ActivityFilter.Read(Request.Query);
        var entries = filter.In(store).AsNoTracking();
        var total = await entries.CountAsync(cancellationToken);
        if (Pager.Read(Request.Query, total, PageSize) is not { } pager)
            return Missing();

        var shown = await entries.OrderByDescending(entry => entry.Number).Skip(pager.Offset).Take(PageSize).ToListAsync(cancellationToken);
        var actors = await store.Activity.Select(entry => entry.Actor).Distinct().ToListAsync(cancellationToken);
        var acts = await store.Activity.Select(entry => entry.Act).Distinct().ToListAsync(cancellationToken);
        var names = await AccountNames.Of(store, actors.Concat(shown.Select(entry => entry.Subject)), cancellationToken);
        var frame = FrameOf("activity.title", null, null);
        return Show("Activity", new ActivityView(frame, [.. shown.Select(entry => Row(entry, names, frame))], total, filter, pager)
        {
            Actors = [.. actors.Select(id => new ActivityActor(id, Name(id, names, frame))).OrderBy(actor => actor.Name, StringComparer.InvariantCultureIgnoreCase)],
            Acts = [.. acts.Order(StringComparer.Ordinal)],
            // It reads everything that was ever done: with the first page alone.
            Verdict = filter.IsEmpty && pager.Number == 1 ? await Verdict(cancellationToken) : null,
        });
    }

    private async Task<ActivityVerdict> Verdict(CancellationToken cancellationToken)
    {
        List<Release> releases = [.. HttpContext.Site().Log.NewestFirst.Where(release => release.Activity is not null)];
        var check = await log.Check(releases.Select(release => release.Activity!.Value), cancellationToken);
        return new ActivityVerdict(check, releases.Count, [.. releases.Where(release => check.Strayed.Contains(release.Activity!.Value)).Select(release => release.Number).Order()]);
    }

    private static ActivityRow Row(ActivityEntry entry, AccountNames names, DeskFrame frame) => new(
        entry,
        Name(entry.Actor, names, frame),
        SubjectOf(entry.Subject, names, frame),
        AddressOf(entry.Subject));

    private static string SubjectOf(string subject, AccountNames names, DeskFrame frame) => subject.Split(' ') switch
    {
        [("draft" or "plan" or "feedback" or "calendar") and var kind, var id] => frame.Messages.Format(
            $"activity.of-{kind}", ("id", TryNumber(id, out var number) ? frame.Messages.Language.Numbers.WritePlain(number) : Bidi.Isolate(id))),
        _ => names[subject],
    };

    private static string? AddressOf(string subject) => subject.Split(' ') switch
    {
        ["draft", var number] when TryNumber(number, out var draft) => DeskAddresses.Draft(draft),
        ["plan", var number] when TryNumber(number, out var plan) => DeskAddresses.Plan(plan),
        _ => null,
    };

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Name(string actor, AccountNames names, DeskFrame frame) => actor == Actor.Console.Id ? frame.Messages["activity.console"] : names[actor];
}
