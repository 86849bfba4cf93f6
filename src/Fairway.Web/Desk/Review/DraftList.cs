using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Review;

/// <summary>Finds the drafts that are open, and those that must still be looked at after an emergency.</summary>
internal sealed class DraftList(DeskStore store, DraftStore drafts, EmergencyReviews emergencies, DraftRemarks remarks)
{
    /// <summary>Rows of one list; whoever has more narrows it.</summary>
    public const int MostRows = 200;

    /// <summary>The one that changed last first, <see cref="MostRows"/> of them and one more where there are more.</summary>
    public async Task<ImmutableArray<DraftRow>> Of(DraftFilter filter, Site site, Person who, CancellationToken cancellationToken)
    {
        var waiting = await emergencies.Waiting(cancellationToken);
        var ids = waiting.Keys.ToList();
        var found = await drafts.Open(cancellationToken);
        var after = await store.Drafts.AsNoTracking().Where(draft => ids.Contains(draft.Id) && draft.State >= DraftState.Published).ToListAsync(cancellationToken);
        List<Draft> all = [.. found, .. after.OrderByDescending(draft => draft.ChangedAt)];
        var writers = await Writers(all, cancellationToken);
        var open = await remarks.Open([.. all.Select(draft => draft.Id)], cancellationToken);
        var names = await AccountNames.Of(store, writers.SelectMany(each => each), cancellationToken);
        return [.. all.Select(draft => Row(draft, [.. writers[draft.Id]], names, waiting.GetValueOrDefault(draft.Id), open.GetValueOrDefault(draft.Id), site, who)).Where(filter.Holds).Take(MostRows + 1)];
    }

    private async Task<ILookup<int, string>> Writers(List<Draft> of, CancellationToken cancellationToken)
    {
        var ids = of.Select(draft => draft.Id).ToList();
        var revisions = await store.DraftRevisions.AsNoTracking()
            .Where(revision => ids.Contains(revision.DraftId))
            .OrderBy(revision => revision.Number)
            .Select(revision => new { revision.DraftId, revision.By })
            .ToListAsync(cancellationToken);
        return revisions.Distinct().ToLookup(revision => revision.DraftId, revision => revision.By);
    }

    private static DraftRow Row(Draft draft, ImmutableArray<string> writers, AccountNames names, string? emergencyBy, int openRemarks, Site site, Person who)
    {
        var isWriter = writers.Contains(who.Id);
        return new(draft, SubjectName.Of(site, DraftSubject.Parse(draft.Subject)))
        {
            Writers = [.. writers.Select(id => names[id])],
            IsMine = isWriter || draft.OpenedBy == who.Id,
            Waits = Waits(draft, isWriter, emergencyBy is not null && emergencyBy != who.Id, who),
            OpenRemarks = openRemarks,
            NeedsReviewAfter = emergencyBy is not null,
        };
    }

    private static bool Waits(Draft draft, bool isWriter, bool isOthersEmergency, Person who) => draft.State switch
    {
        DraftState.InReview => !isWriter && DraftRules.FaultOf(DraftStep.Approve, draft, who) is null,
        DraftState.Returned => isWriter && DraftRules.FaultOf(DraftStep.Submit, draft, who) is null,
        DraftState.Approved => DraftRules.FaultOf(DraftStep.Publish, draft, who) is null,
        _ => isOthersEmergency && !isWriter && EmergencyReviews.MayLook(who),
    };
}
