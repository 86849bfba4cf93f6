using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Schedule;

/// <summary>The way of a plan, for publishers. Every step is one transaction with its entry in the activity, and says which version it saw.</summary>
internal sealed class PlanRegister(DeskStore store, PlanStore plans, DraftHolds holds, ActivityLog activity, TimeProvider time)
{
    /// <param name="drafts">That are put in at once; each is open and in no open plan.</param>
    public Task<PlanChange> Make(string? title, string? note, IReadOnlyCollection<int> drafts, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (!TryWords(title, note, out var words))
                return PlanChange.Refused(PlanFault.BadWords);
            if (await DraftsFault(drafts, null, cancellationToken) is { } fault)
                return PlanChange.Refused(fault);

            var now = time.GetUtcNow();
            var plan = new Plan { Title = words.Title, Note = words.Note, State = PlanState.Open, Version = 1, MadeBy = who.Id, MadeAt = now, ChangedAt = now };
            store.Plans.Add(plan);
            await store.SaveChangesAsync(cancellationToken);
            plan.Items.AddRange(drafts.Distinct().Select((draft, position) => new PlanItem { PlanId = plan.Id, DraftId = draft, Position = position }));
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, "plan.made", Subject(plan), string.Join(' ', drafts), cancellationToken);
            return PlanChange.Done(plan);
        },
        cancellationToken);

    /// <param name="entry">Of the release calendar; empty for none.</param>
    public Task<PlanChange> Write(int id, int seen, string? title, string? note, string? entry, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan =>
        {
            if (!plan.State.MayChange())
                return PlanFault.WrongState;
            if (!TryWords(title, note, out var words) || (!string.IsNullOrEmpty(entry) && !Slug.IsValid(entry)))
                return PlanFault.BadWords;
            plan.Entry = string.IsNullOrEmpty(entry) ? null : entry;
            (plan.Title, plan.Note) = words;
            await Note(plan, "plan.written", "", who, cancellationToken);
            return null;
        },
        cancellationToken);

    public Task<PlanChange> Add(int id, int seen, int draft, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan =>
        {
            if (!plan.State.MayChange())
                return PlanFault.WrongState;
            if (plan.Items.Exists(item => item.DraftId == draft))
                return null;
            if (await DraftsFault([draft], plan, cancellationToken) is { } fault)
                return fault;
            plan.Items.Add(new PlanItem { PlanId = plan.Id, DraftId = draft, Position = plan.Items.Select(item => item.Position).DefaultIfEmpty(-1).Max() + 1 });
            await Note(plan, "plan.draft-added", $"draft {draft}", who, cancellationToken);
            return null;
        },
        cancellationToken);

    public Task<PlanChange> Remove(int id, int seen, int draft, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan =>
        {
            if (!plan.State.MayChange())
                return PlanFault.WrongState;
            if (plan.Items.Find(item => item.DraftId == draft) is not { } item)
                return PlanFault.NoDraft;
            plan.Items.Remove(item);
            store.Remove(item);
            await Note(plan, "plan.draft-removed", $"draft {draft}", who, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>From now on its drafts do not change; at the time they go out.</summary>
    /// <param name="due">In UTC.</param>
    public Task<PlanChange> Schedule(int id, int seen, DateTimeOffset due, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan => TimeFault(due) ?? await Bind(plan, due, "plan.scheduled", who, cancellationToken),
        cancellationToken);

    /// <summary>The same for now: it is due, and whoever asked publishes it, or the clock of any node does.</summary>
    public Task<PlanChange> Begin(int id, int seen, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan =>
        {
            if (plan.State != PlanState.Scheduled)
                return await Bind(plan, Second(time.GetUtcNow()), "plan.begun", who, cancellationToken);
            (plan.DueAt, plan.ScheduledBy, plan.FirstTriedAt) = (Second(time.GetUtcNow()), who.Id, null);
            await Note(plan, "plan.begun", "", who, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <param name="reason">For the desk and the activity; what the public is told stands in the release calendar.</param>
    public Task<PlanChange> Postpone(int id, int seen, DateTimeOffset due, string? reason, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan =>
        {
            if (plan.State != PlanState.Scheduled)
                return PlanFault.WrongState;
            if (ReasonFault(reason) is { } fault)
                return fault;
            if (TimeFault(due) is { } wrong)
                return wrong;
            (plan.DueAt, plan.Reason, plan.ScheduledBy, plan.FirstTriedAt, plan.Fault, plan.FaultDetail) = (due, reason!.Trim(), who.Id, null, null, "");
            await Note(plan, "plan.postponed", $"{PlanTimes.Utc(due)}: {plan.Reason}", who, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>Its drafts can be changed again; those that are not stay approved.</summary>
    public Task<PlanChange> Unschedule(int id, int seen, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan =>
        {
            if (plan.State != PlanState.Scheduled)
                return PlanFault.WrongState;
            await GiveBack(plan, cancellationToken);
            plan.State = PlanState.Open;
            (plan.DueAt, plan.FirstTriedAt, plan.Fault, plan.FaultDetail) = (null, null, null, "");
            await Note(plan, "plan.unscheduled", "", who, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>Its drafts can go into another plan.</summary>
    public Task<PlanChange> Cancel(int id, int seen, string? reason, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async plan =>
        {
            if (!plan.State.IsOpen())
                return PlanFault.WrongState;
            if (ReasonFault(reason) is { } fault)
                return fault;
            await GiveBack(plan, cancellationToken);
            (plan.State, plan.Reason) = (PlanState.Cancelled, reason!.Trim());
            await Note(plan, "plan.cancelled", plan.Reason, who, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>What was scheduled is approved again.</summary>
    public async Task GiveBack(Plan plan, CancellationToken cancellationToken)
    {
        foreach (var draft in await Tracked(plan, cancellationToken))
        {
            if (draft.State == DraftState.Scheduled)
                (draft.State, draft.ChangedAt) = (DraftState.Approved, time.GetUtcNow());
        }
    }

    /// <summary>What the activity calls it.</summary>
    public static string Subject(Plan plan) => $"plan {plan.Id}";

    private Task<PlanChange> Step(int id, int seen, Func<Plan, Task<PlanFault?>> step, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            // It may have been read before this transaction had its turn.
            store.ChangeTracker.Clear();
            if (await plans.Find(id, cancellationToken) is not { } plan)
                return PlanChange.Refused(PlanFault.NoPlan);
            if (plan.Version != seen)
                return PlanChange.Refused(PlanFault.Overtaken, plan);
            if (plan.State == PlanState.Scheduled && plan.IsClaimedAt(time.GetUtcNow()))
                return PlanChange.Refused(PlanFault.BeingPublished, plan);
            return await step(plan) is { } fault ? PlanChange.Refused(fault, plan) : PlanChange.Done(plan);
        },
        cancellationToken);

    private async Task<PlanFault?> Bind(Plan plan, DateTimeOffset due, string act, Person who, CancellationToken cancellationToken)
    {
        if (!plan.State.MayChange())
            return PlanFault.WrongState;
        var drafts = await Tracked(plan, cancellationToken);
        if (drafts.Count == 0)
            return PlanFault.Empty;
        if (drafts.Exists(draft => draft.State is not (DraftState.Approved or DraftState.Published)))
            return PlanFault.NotApproved;
        var (together, held) = await holds.Together([.. plan.Drafts], cancellationToken);
        if (held is not null || together.Count > plan.Items.Count)
            return PlanFault.Held;
        if (!DraftFiles.TwiceChanged(await plans.Edits(drafts, cancellationToken)).IsEmpty)
            return PlanFault.TwiceChanged;

        var now = time.GetUtcNow();
        foreach (var draft in drafts.Where(draft => draft.State == DraftState.Approved))
            (draft.State, draft.ChangedAt) = (DraftState.Scheduled, now);
        (plan.State, plan.DueAt, plan.ScheduledBy, plan.FirstTriedAt, plan.Fault, plan.FaultDetail) = (PlanState.Scheduled, due, who.Id, null, null, "");
        await Note(plan, act, PlanTimes.Utc(due), who, cancellationToken);
        return null;
    }

    private async Task Note(Plan plan, string act, string detail, Person who, CancellationToken cancellationToken)
    {
        plan.Version++;
        plan.ChangedAt = time.GetUtcNow();
        await store.SaveChangesAsync(cancellationToken);
        await activity.Write(who.Actor, act, Subject(plan), detail, cancellationToken);
    }

    private Task<List<Draft>> Tracked(Plan plan, CancellationToken cancellationToken)
    {
        var ids = plan.Drafts.ToList();
        return store.Drafts.Where(draft => ids.Contains(draft.Id)).ToListAsync(cancellationToken);
    }

    private async Task<PlanFault?> DraftsFault(IReadOnlyCollection<int> ids, Plan? into, CancellationToken cancellationToken)
    {
        if (ids.Count + (into?.Items.Count ?? 0) > PlanLimits.MaxDrafts)
            return PlanFault.TooManyDrafts;
        var open = await store.Drafts.CountAsync(draft => ids.Contains(draft.Id) && draft.State < DraftState.Published, cancellationToken);
        if (open != ids.Distinct().Count())
            return PlanFault.NoDraft;
        return await store.Plans.AnyAsync(plan => plan.State < PlanState.Published && plan.Items.Any(item => ids.Contains(item.DraftId)), cancellationToken)
            ? PlanFault.InOtherPlan
            : null;
    }

    private PlanFault? TimeFault(DateTimeOffset due)
    {
        var now = time.GetUtcNow();
        return due <= now ? PlanFault.Past : due > now + PlanLimits.Furthest ? PlanFault.TooFar : null;
    }

    private static PlanFault? ReasonFault(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? PlanFault.NoReason
        : reason.Trim().Length > PlanLimits.MaxReason || reason.Any(sign => char.IsControl(sign) && sign is not ('\r' or '\n' or '\t')) ? PlanFault.BadWords
        : null;

    private static bool TryWords(string? title, string? note, out (string Title, string Note) words)
    {
        words = (title?.Trim() ?? "", "");
        if (words.Title.Length is 0 or > PlanLimits.MaxTitle || words.Title.Any(char.IsControl))
            return false;
        if (string.IsNullOrWhiteSpace(note))
            return true;
        var fits = ReleaseWords.TryNote(note, out var kept, out _);
        words.Note = kept;
        return fits;
    }

    /// <summary>A release says its time in whole seconds, and must not seem to be before this one.</summary>
    private static DateTimeOffset Second(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
