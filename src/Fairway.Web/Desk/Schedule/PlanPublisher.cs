using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Announcing;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Desk.Schedule;

/// <summary>
/// Publishes a plan that is due. Of several nodes the one that claims it in the database does; a node that dies is overtaken when its claim has run out, and what it
/// may have published is not published again, since <see cref="DraftPublisher"/> finds it there.
/// </summary>
internal sealed partial class PlanPublisher(
    DeskStore store,
    PlanStore plans,
    PlanRegister register,
    DraftPublisher drafts,
    ActivityLog activity,
    Lazy<ReleaseStore> releases,
    Serving serving,
    PlanNode node,
    TimeProvider time,
    ILogger<PlanPublisher> logger)
{
    /// <returns>The plan as it is now; null where it is not due, or another node has it.</returns>
    public async Task<Plan?> Publish(int id, CancellationToken cancellationToken)
    {
        if (await Claim(id, cancellationToken) is not { } plan)
            return null;
        var parts = await plans.Drafts(plan, cancellationToken);
        int[] left = [.. parts.Where(draft => draft.State != DraftState.Published).Select(draft => draft.Id)];
        DraftPublication publication;
        if (left.Length == 0)
            publication = new DraftPublication(null);
        else
            publication = await drafts.Publish(left, plan.Note.Length > 0 ? plan.Note : null, new Actor(plan.ScheduledBy!), tree => Marked(tree, plan, cancellationToken), cancellationToken);

        // It is out, or refused: that is written down whether whoever asked still waits or not.
        return publication.Fault switch
        {
            null => await Finish(id, plan => Published(plan, publication.Release?.Number ?? parts.Max(draft => draft.Release), publication.Release?.Published)),
            DraftFault.NoStore => await Finish(id, plan => HeldUp(plan, publication)),
            _ => await Finish(id, plan => Failed(plan, publication)),
        };
    }

    private ImmutableSortedDictionary<string, byte[]?> Marked(ReleaseTree tree, Plan plan, CancellationToken cancellationToken) =>
        PlanEntry.Marked(tree, serving.Current!.Site.Content.Settings, plan.Entry, time.GetUtcNow(), cancellationToken);

    private Task<Plan?> Claim(int id, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            store.ChangeTracker.Clear();
            var now = time.GetUtcNow();
            if (await plans.Find(id, cancellationToken) is not { State: PlanState.Scheduled } plan || plan.DueAt > now || plan.IsClaimedAt(now))
                return null;
            (plan.ClaimedBy, plan.ClaimedUntil) = (node.Name, now + PlanLimits.ClaimedFor);
            if (plan.FirstTriedAt is null)
            {
                plan.FirstTriedAt = now;
                if (plan.WasMissed)
                {
                    Log.Missed(logger, plan.Id, PlanTimes.Utc(plan.DueAt!.Value));
                    await activity.Write(new Actor(plan.ScheduledBy!), "plan.missed", PlanRegister.Subject(plan), $"due {PlanTimes.Utc(plan.DueAt!.Value)}, begun {PlanTimes.Utc(now)}: no node ran", cancellationToken);
                }
            }

            await store.SaveChangesAsync(cancellationToken);
            return plan;
        },
        cancellationToken);

    /// <summary>Where another node took over and has written how it ended, nothing is left to write.</summary>
    private Task<Plan?> Finish(int id, Func<Plan, Task> how) => store.Change(
        async () =>
        {
            store.ChangeTracker.Clear();
            var plan = await plans.Find(id, CancellationToken.None);
            if (plan is not { State: PlanState.Scheduled })
                return plan;
            plan.ChangedAt = time.GetUtcNow();
            if (plan.ClaimedBy == node.Name)
                (plan.ClaimedBy, plan.ClaimedUntil) = (null, null);
            await how(plan);
            await store.SaveChangesAsync(CancellationToken.None);
            return plan;
        },
        CancellationToken.None);

    private async Task Published(Plan plan, int? release, DateTimeOffset? at)
    {
        (plan.State, plan.Release, plan.PublishedAt, plan.Fault, plan.FaultDetail) = (PlanState.Published, release, at ?? time.GetUtcNow(), null, "");
        (plan.ClaimedBy, plan.ClaimedUntil) = (null, null);
        plan.Version++;
        await activity.Write(new Actor(plan.ScheduledBy!), "plan.published", PlanRegister.Subject(plan), $"release {release}, due {PlanTimes.Utc(plan.DueAt!.Value)}", CancellationToken.None);
        // Of its drafts, none changes the calendar.
        if (plan.Entry is { } entry && releases.Value.Log.Touching(CalendarFile.Path).Any(each => each.Number == release))
            await activity.Write(new Actor(plan.ScheduledBy!), AnnouncementStep.Publish.Act(), AnnouncementPublisher.Subject(entry), $"release {release}", CancellationToken.None);
        Log.Published(logger, plan.Id, release ?? 0, PlanTimes.Utc(plan.DueAt!.Value));
    }

    /// <summary>It stays due, and is tried again for as long as it takes.</summary>
    private Task HeldUp(Plan plan, DraftPublication publication)
    {
        if (plan.Fault != DraftFault.NoStore)
            Log.HeldUp(logger, plan.Id, publication.Reason ?? "It has no releases.");
        (plan.Fault, plan.FaultDetail) = (DraftFault.NoStore, "");
        return Task.CompletedTask;
    }

    private async Task Failed(Plan plan, DraftPublication publication)
    {
        // The node that took over decides.
        if (plan.ClaimedBy is not null)
            return;
        var fault = publication.Fault!.Value;
        (plan.State, plan.Fault, plan.FaultDetail) = (PlanState.Failed, fault, Detail(publication));
        plan.Version++;
        await register.GiveBack(plan, CancellationToken.None);
        await activity.Write(new Actor(plan.ScheduledBy!), "plan.failed", PlanRegister.Subject(plan), fault.Key(), CancellationToken.None);
        Log.Refused(logger, plan.Id, fault);
    }

    private static string Detail(DraftPublication publication)
    {
        ImmutableArray<string> lines =
        [
            .. publication.Draft is { } draft ? [DraftRegister.Subject(draft)] : Array.Empty<string>(),
            .. publication.Conflicts,
            .. publication.Faults.Where(fault => fault.Severity == FaultSeverity.Error).Select(fault => fault.ToString()),
        ];
        var text = string.Join('\n', lines);
        return text.Length > PlanLimits.MaxFaultDetail ? text[..PlanLimits.MaxFaultDetail] : text;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {Plan} is release {Release}. It was due at {Due}.")]
        public static partial void Published(ILogger logger, int plan, int release, string due);

        [LoggerMessage(2, LogLevel.Warning, "Plan {Plan} was due at {Due}, when no node ran. It is published now.")]
        public static partial void Missed(ILogger logger, int plan, string due);

        [LoggerMessage(3, LogLevel.Error, "Plan {Plan} is due, and the store does not answer. It is tried again every few seconds. {Reason}")]
        public static partial void HeldUp(ILogger logger, int plan, string reason);

        [LoggerMessage(4, LogLevel.Error, "Plan {Plan} was due and is refused: {Fault}. Its page at the desk says why.")]
        public static partial void Refused(ILogger logger, int plan, DraftFault fault);
    }
}
