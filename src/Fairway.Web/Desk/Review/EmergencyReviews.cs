using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Review;

/// <summary>What one publisher put out alone, and whether somebody else has looked at it since.</summary>
internal sealed class EmergencyReviews(DeskStore store, DraftStore drafts, ActivityLog activity, TimeProvider time)
{
    /// <summary>Whether somebody's role is to look: not yet whether they had a hand in it.</summary>
    public static bool MayLook(Person who) => who.Is(Role.Reviewer) || who.Is(Role.Publisher);

    /// <summary>Drafts that wait for it, and who published them.</summary>
    public async Task<Dictionary<int, string>> Waiting(CancellationToken cancellationToken)
    {
        var steps = await store.DraftReviews.AsNoTracking()
            .Where(review => review.Step == ReviewStep.Emergency || review.Step == ReviewStep.ReviewedAfter)
            .OrderBy(review => review.Id)
            .Select(review => new { review.DraftId, review.Step, review.By })
            .ToListAsync(cancellationToken);
        return steps.GroupBy(review => review.DraftId).Select(of => of.Last()).Where(last => last.Step == ReviewStep.Emergency).ToDictionary(last => last.DraftId, last => last.By);
    }

    /// <summary>The emergency publication that still waits; null where none does.</summary>
    public static DraftReview? WaitingIn(IReadOnlyList<DraftReview> reviews) =>
        reviews.LastOrDefault(review => review.Step is ReviewStep.Emergency or ReviewStep.ReviewedAfter) is { Step: ReviewStep.Emergency } emergency ? emergency : null;

    /// <summary>Says that it was looked at: by somebody who neither published nor wrote it.</summary>
    /// <param name="id">Of the draft.</param>
    /// <param name="revision">The one that was published and looked at.</param>
    /// <param name="text">What was found.</param>
    /// <param name="who">A reviewer, or another publisher.</param>
    /// <param name="cancellationToken">Nothing is written when it stops.</param>
    public Task<DraftChange> Settle(int id, int revision, string text, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await drafts.Find(id, cancellationToken) is not { } draft)
                return DraftChange.Refused(DraftFault.NoDraft);
            if (!MayLook(who))
                return DraftChange.Refused(DraftFault.NotAllowed, draft);
            if (WaitingIn(await drafts.Reviews(id, cancellationToken)) is not { } emergency)
                return DraftChange.Refused(DraftFault.WrongState, draft);
            if (emergency.Revision != revision)
                return DraftChange.Refused(DraftFault.Overtaken, draft);
            if (emergency.By == who.Id || await store.DraftRevisions.AnyAsync(each => each.DraftId == id && each.Number <= revision && each.By == who.Id, cancellationToken))
                return DraftChange.Refused(DraftFault.OwnWork, draft);
            if (string.IsNullOrWhiteSpace(text))
                return DraftChange.Refused(DraftFault.NoReason, draft);
            if (!DraftWords.TryReason(text, out var words))
                return DraftChange.Refused(DraftFault.BadWords, draft);

            store.DraftReviews.Add(new DraftReview
            {
                DraftId = id, Revision = revision, Digest = emergency.Digest, Step = ReviewStep.ReviewedAfter, By = who.Id, At = time.GetUtcNow(), Text = words,
            });
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, "draft." + ReviewStep.ReviewedAfter.Code(), DraftRegister.Subject(draft), emergency.Digest, cancellationToken);
            return DraftChange.Done(draft);
        },
        cancellationToken);
}
