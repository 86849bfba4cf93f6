using Fairway.Content;
using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Schedule;

/// <summary>What goes out together, and when: all who work see it, publishers decide it.</summary>
internal sealed class PlansController(PlanStore plans, PlanRegister register, PlanChecker checker, DeskStore store) : DeskController
{
    [Read(DeskAddresses.Plans)]
    public Task<IActionResult> Plans(int? draft, string? done, CancellationToken cancellationToken) =>
        List(done, null, draft is { } id ? [id] : [], PlanTyped.Nothing, cancellationToken);

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/make")]
    public async Task<IActionResult> Make(string? title, string? note, int[] draft, CancellationToken cancellationToken)
    {
        var change = await register.Make(title, note, draft, Person!, cancellationToken);
        return change is { IsDone: true, Plan: { } plan }
            ? To(DeskAddresses.Plan(plan.Id), "plan-made")
            : await List(null, change.Fault, draft, new PlanTyped { Title = title, Note = note }, cancellationToken);
    }

    [Read(DeskAddresses.Plans + "/{id:int}")]
    public Task<IActionResult> Plan(int id, string? done, CancellationToken cancellationToken) => One(id, done, null, PlanTyped.Nothing, cancellationToken);

    /// <summary>A page as it would be with all of the plan published.</summary>
    [Read(DeskAddresses.Plans + "/{id:int}/preview")]
    public async Task<IActionResult> Preview(int id, string? page, string? language, CancellationToken cancellationToken)
    {
        if (!PageId.TryParse(page, out var pageId) || !LanguageTag.TryParse(language, out var tag) || !HttpContext.Site().Languages.TryGet(tag, out _)
            || await plans.Find(id, cancellationToken) is not { } plan || await checker.Preview(plan, HttpContext.Site(), cancellationToken) is not { } site)
        {
            return Missing();
        }

        var words = FrameOf("plan.title", null, null).Messages;
        return PreviewPage.Of(this, site, pageId, tag, words.Format("plan.watermark", ("title", Bidi.Isolate(plan.Title)))) is { } preview
            ? new PreviewResult(preview, DeskAddresses.Plan(id))
            : Missing();
    }

    /// <summary>A picture of such a page. The rest of its address is that of the published one.</summary>
    [Read(DeskAddresses.Plans + "/{id:int}/media/{section}/{slug}/{digest}/{name}")]
    public async Task<IActionResult> Picture(int id, string section, string slug, string digest, string name, CancellationToken cancellationToken) =>
        await plans.Find(id, cancellationToken) is { } plan && await checker.Preview(plan, HttpContext.Site(), cancellationToken) is { } site
        && PreviewPicture.Of(site, section, slug, digest, name, cancellationToken) is { } picture ? picture : Missing();

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/write")]
    public async Task<IActionResult> Write(int id, int version, string? title, string? note, string? entry, CancellationToken cancellationToken) => await Answer(
        id, await register.Write(id, version, title, note, entry, Person!, cancellationToken), "plan-written", new PlanTyped { Title = title, Note = note }, cancellationToken);

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/add")]
    public async Task<IActionResult> Add(int id, int version, int draft, CancellationToken cancellationToken) =>
        await Answer(id, await register.Add(id, version, draft, Person!, cancellationToken), "plan-written", PlanTyped.Nothing, cancellationToken);

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/remove")]
    public async Task<IActionResult> Remove(int id, int version, int draft, CancellationToken cancellationToken) =>
        await Answer(id, await register.Remove(id, version, draft, Person!, cancellationToken), "plan-written", PlanTyped.Nothing, cancellationToken);

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/schedule")]
    public async Task<IActionResult> Schedule(int id, int version, string? day, string? clock, string? which, bool sure, CancellationToken cancellationToken)
    {
        var typed = new PlanTyped { Day = day, Clock = clock, Which = which };
        var read = PlanTimes.Read(day, clock, which);
        var fault = read.Fault ?? (!sure && await IsRefused(id, cancellationToken) ? PlanFault.CheckRefuses : null);
        return fault is not null
            ? await One(id, null, fault, typed, cancellationToken)
            : await Answer(id, await register.Schedule(id, version, read.Instant, Person!, cancellationToken), "plan-scheduled", typed, cancellationToken);
    }

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/postpone")]
    public async Task<IActionResult> Postpone(int id, int version, string? day, string? clock, string? which, string? reason, CancellationToken cancellationToken)
    {
        var typed = new PlanTyped { Day = day, Clock = clock, Which = which, Reason = reason };
        var read = PlanTimes.Read(day, clock, which);
        return read.Fault is { } fault
            ? await One(id, null, fault, typed, cancellationToken)
            : await Answer(id, await register.Postpone(id, version, read.Instant, reason, Person!, cancellationToken), "plan-postponed", typed, cancellationToken);
    }

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/unschedule")]
    public async Task<IActionResult> Unschedule(int id, int version, CancellationToken cancellationToken) =>
        await Answer(id, await register.Unschedule(id, version, Person!, cancellationToken), "plan-unscheduled", PlanTyped.Nothing, cancellationToken);

    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/cancel")]
    public async Task<IActionResult> Cancel(int id, int version, string? reason, CancellationToken cancellationToken) => await Answer(
        id, await register.Cancel(id, version, reason, Person!, cancellationToken), "plan-cancelled", new PlanTyped { Reason = reason }, cancellationToken);

    /// <summary>It is scheduled for now and published at once; where that is held up, the clock goes on with it.</summary>
    [Authorize(DeskPolicies.Publishing)]
    [HttpPost(DeskAddresses.Plans + "/{id:int}/publish")]
    public async Task<IActionResult> Publish(
        int id, int version, bool sure, [FromServices] PlanPublisher publisher, [FromServices] ReleaseFollower follower, CancellationToken cancellationToken)
    {
        if (!sure)
            return await One(id, null, PlanFault.NotSure, PlanTyped.Nothing, cancellationToken);
        var begun = await register.Begin(id, version, Person!, cancellationToken);
        if (!begun.IsDone)
            return await Answer(id, begun, "", PlanTyped.Nothing, cancellationToken);
        var plan = await publisher.Publish(id, cancellationToken);
        if (plan is { State: PlanState.Published, Release: { } release })
            await follower.Served(release, cancellationToken);
        return To(DeskAddresses.Plan(id), plan?.State == PlanState.Published ? "plan-published" : null);
    }

    private async Task<bool> IsRefused(int id, CancellationToken cancellationToken) => await plans.Find(id, cancellationToken) is { } plan
        && (await checker.Of(plan, await plans.Drafts(plan, cancellationToken), HttpContext.Site(), cancellationToken)).IsRefused;

    private async Task<IActionResult> Answer(int id, PlanChange change, string done, PlanTyped typed, CancellationToken cancellationToken) =>
        change.IsDone ? To(DeskAddresses.Plan(id), done) : await One(id, null, change.Fault, typed, cancellationToken);

    private async Task<IActionResult> List(string? done, PlanFault? fault, IReadOnlyCollection<int> chosen, PlanTyped typed, CancellationToken cancellationToken) => Show(
        "Plans",
        new PlansView(
            FrameOf("plans.title", done, fault?.Key()),
            await plans.List(cancellationToken),
            await plans.Free(cancellationToken),
            [.. chosen],
            typed,
            Person!.Is(Role.Publisher)),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private async Task<IActionResult> One(int id, string? done, PlanFault? fault, PlanTyped typed, CancellationToken cancellationToken)
    {
        if (await plans.Find(id, cancellationToken) is not { } plan)
            return Missing();
        var site = HttpContext.Site();
        var drafts = await plans.Drafts(plan, cancellationToken);
        return Show(
            "Plan",
            new PlanView(
                FrameOf("plan.title", done, fault?.Key()),
                plan,
                drafts,
                plan.State.MayChange() ? await plans.Free(cancellationToken) : [],
                await AccountNames.Of(store, [plan.MadeBy, plan.ScheduledBy ?? plan.MadeBy], cancellationToken),
                await checker.Of(plan, drafts, site, cancellationToken),
                typed,
                Person!.Is(Role.Publisher),
                site.Content.Calendar,
                site.Languages,
                site.Release.Number),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
