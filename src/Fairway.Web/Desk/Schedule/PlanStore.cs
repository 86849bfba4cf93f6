using System.Collections.Immutable;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Schedule;

/// <summary>Reads plans. The rules are those of <see cref="PlanRegister"/>.</summary>
internal sealed class PlanStore(DeskStore store, DraftStore drafts)
{
    /// <summary>Null where there is none.</summary>
    public Task<Plan?> Find(int id, CancellationToken cancellationToken) => store.Plans.Include(plan => plan.Items).FirstOrDefaultAsync(plan => plan.Id == id, cancellationToken);

    /// <summary>What goes out at a time, the next first: all that the clock asks for.</summary>
    public async Task<ImmutableArray<Plan>> Scheduled(CancellationToken cancellationToken)
    {
        // SQLite does not order by a time.
        var scheduled = await store.Plans.AsNoTracking().Where(plan => plan.State == PlanState.Scheduled).ToListAsync(cancellationToken);
        return [.. scheduled.OrderBy(plan => plan.DueAt).ThenBy(plan => plan.Id)];
    }

    /// <summary>Open ones by their time, those without one behind them; then those that were closed last.</summary>
    public async Task<ImmutableArray<Plan>> List(CancellationToken cancellationToken)
    {
        var open = await store.Plans.AsNoTracking().Include(plan => plan.Items).Where(plan => plan.State < PlanState.Published).ToListAsync(cancellationToken);
        var closed = await store.Plans.AsNoTracking().Include(plan => plan.Items).Where(plan => plan.State >= PlanState.Published)
            .OrderByDescending(plan => plan.Id).Take(PlanLimits.ClosedShown).ToListAsync(cancellationToken);
        return
        [
            .. open.OrderBy(plan => plan.DueAt ?? DateTimeOffset.MaxValue).ThenBy(plan => plan.Id),
            .. closed.OrderByDescending(plan => plan.ChangedAt).ThenByDescending(plan => plan.Id),
        ];
    }

    /// <summary>The open plan that a draft is in; null for none.</summary>
    public Task<Plan?> OpenOf(int draft, CancellationToken cancellationToken) =>
        store.Plans.Include(plan => plan.Items).FirstOrDefaultAsync(plan => plan.State < PlanState.Published && plan.Items.Any(item => item.DraftId == draft), cancellationToken);

    /// <summary>That name an entry of the release calendar, the newest first; not those that were cancelled.</summary>
    public async Task<ImmutableArray<Plan>> OfEntry(string entry, CancellationToken cancellationToken) =>
        [.. await store.Plans.AsNoTracking().Where(plan => plan.Entry == entry && plan.State != PlanState.Cancelled).OrderByDescending(plan => plan.Id).ToListAsync(cancellationToken)];

    /// <summary>Its drafts in their order, as the database has them now.</summary>
    public async Task<ImmutableArray<Draft>> Drafts(Plan plan, CancellationToken cancellationToken)
    {
        var ids = plan.Drafts.ToList();
        var byId = await store.Drafts.AsNoTracking().Where(draft => ids.Contains(draft.Id)).ToDictionaryAsync(draft => draft.Id, cancellationToken);
        return [.. ids.Select(id => byId[id])];
    }

    /// <summary>Open drafts that are in no open plan, the one that changed last first.</summary>
    public async Task<ImmutableArray<Draft>> Free(CancellationToken cancellationToken)
    {
        var taken = await store.Plans.Where(plan => plan.State < PlanState.Published).SelectMany(plan => plan.Items).Select(item => item.DraftId).ToListAsync(cancellationToken);
        return [.. (await drafts.Open(cancellationToken)).Where(draft => !taken.Contains(draft.Id))];
    }

    /// <summary>What drafts do in their newest revisions; not of those that are out already.</summary>
    public async Task<ImmutableArray<DraftPart>> Parts(IEnumerable<Draft> of, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray.CreateBuilder<DraftPart>();
        foreach (var draft in of.Where(draft => draft.State.IsOpen()))
        {
            var (revision, edit) = await drafts.Newest(draft, cancellationToken);
            parts.Add(new(draft, revision, edit));
        }

        return parts.ToImmutable();
    }

    /// <inheritdoc cref="Parts"/>
    public async Task<ImmutableArray<DraftEdit>> Edits(IEnumerable<Draft> of, CancellationToken cancellationToken) =>
        [.. (await Parts(of, cancellationToken)).Select(part => part.Edit)];
}
