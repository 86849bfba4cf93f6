using System.Collections.Immutable;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Writes down that drafts are out. It is so whether whoever asked still waits or not: nothing cancels it, and it can be said again.</summary>
internal sealed class PublishedDrafts(DeskStore store, DraftStore drafts, DraftConflicts conflicts, ActivityLog activity, TimeProvider time)
{
    /// <param name="parts">What went out.</param>
    /// <param name="release">With which it did.</param>
    /// <param name="by">Who published.</param>
    /// <param name="emergency">Why it could not wait for an approval; null where it had one.</param>
    public Task Mark(ImmutableArray<DraftPart> parts, Release release, Actor by, string? emergency) => store.Change(
        async () =>
        {
            foreach (var part in parts)
                await Mark(part, release, by, emergency);
            return true;
        },
        CancellationToken.None);

    private async Task Mark(DraftPart part, Release release, Actor by, string? emergency)
    {
        var (draft, number) = (part.Draft, part.Revision.Number);
        await store.Entry(draft).ReloadAsync(CancellationToken.None);
        // Two pressed at once, and the other one has written it down.
        if (await store.DraftReviews.AnyAsync(review => review.DraftId == draft.Id && review.Revision == number && (review.Step == ReviewStep.Published || review.Step == ReviewStep.Emergency)))
            return;

        var step = emergency is null ? ReviewStep.Published : ReviewStep.Emergency;
        store.DraftReviews.Add(new DraftReview { DraftId = draft.Id, Revision = number, Digest = part.Revision.Digest, Step = step, By = by.Id, At = time.GetUtcNow(), Text = emergency ?? "" });
        (draft.Release, draft.IsEmergency, draft.ChangedAt) = (release.Number, draft.IsEmergency || emergency is not null, time.GetUtcNow());
        if (draft.Revision == number)
            draft.State = DraftState.Published;
        else if (draft.State.IsOpen())
            await GoOn(part, release);
        await store.SaveChangesAsync(CancellationToken.None);
        await activity.Write(by, emergency is null ? "draft.published" : "draft.published-in-emergency", DraftRegister.Subject(draft), $"release {release.Number} revision {number}", CancellationToken.None);
    }

    /// <summary>A revision that came meanwhile is of a draft on what is published now. Its words, and so its digest, are as they were.</summary>
    private async Task GoOn(DraftPart part, Release release)
    {
        var (newest, edit) = await drafts.Newest(part.Draft, CancellationToken.None);
        var others = conflicts.Of(edit, newest.Base, release, CancellationToken.None).Except(part.Edit.Files.Keys);
        if (newest.Base >= release.Number || others.Any())
            return;
        part.Draft.Revision++;
        await drafts.AddRevision(part.Draft, edit, release.Number, newest.By, time.GetUtcNow(), CancellationToken.None);
    }
}
