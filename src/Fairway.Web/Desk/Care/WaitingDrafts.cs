using System.Collections.Immutable;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care;

/// <summary>Drafts whose next step is somebody's.</summary>
internal sealed class WaitingDrafts(DeskStore store)
{
    /// <summary>Those that have waited for longest first; what went out in an emergency before all.</summary>
    public async Task<ImmutableArray<WaitingDraft>> Of(Person person, CancellationToken cancellationToken)
    {
        var waiting = new List<WaitingDraft>();
        var (reviews, publishes) = (person.Is(Role.Reviewer), person.Is(Role.Publisher));
        var own = store.DraftRevisions.Where(revision => revision.By == person.Id).Select(revision => revision.DraftId);
        if (reviews || publishes)
        {
            var steps = store.DraftReviews.Where(review => review.Step == ReviewStep.Emergency || review.Step == ReviewStep.ReviewedAfter);
            var alone = steps.Where(step => step.Step == ReviewStep.Emergency && step.By != person.Id && !steps.Any(later => later.DraftId == step.DraftId && later.Id > step.Id)).Select(step => step.DraftId);
            Add(await Read(draft => alone.Contains(draft.Id) && !own.Contains(draft.Id)), WaitingFor.LookAfter);
        }

        if (publishes)
            Add(await Read(draft => draft.State == DraftState.Approved), WaitingFor.Publication);
        if (reviews)
            Add(await Read(draft => draft.State == DraftState.InReview && !own.Contains(draft.Id)), WaitingFor.Review);
        Add(await Read(draft => draft.State == DraftState.Returned && (draft.OpenedBy == person.Id || own.Contains(draft.Id))), WaitingFor.Change);
        return [.. waiting];

        Task<List<Draft>> Read(System.Linq.Expressions.Expression<Func<Draft, bool>> which) => store.Drafts.AsNoTracking().Where(which).ToListAsync(cancellationToken);

        void Add(IEnumerable<Draft> drafts, WaitingFor what) =>
            waiting.AddRange(drafts.OrderBy(draft => draft.ChangedAt).ThenBy(draft => draft.Id).Select(draft => new WaitingDraft(draft, what)));
    }
}
