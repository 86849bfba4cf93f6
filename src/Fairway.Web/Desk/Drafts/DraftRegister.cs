using Fairway.Releases;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Drafts;

/// <summary>The way of a draft: written, reviewed, approved or returned. Every step is one transaction with its entry in the activity, and says which revision it saw.</summary>
internal sealed class DraftRegister(DeskStore store, DraftStore drafts, ActivityLog activity, TimeProvider time)
{
    /// <param name="base">Number of the release that the files are from.</param>
    public Task<DraftChange> Open(DraftSubject subject, int @base, DraftEdit first, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (!who.MayWrite(subject))
                return DraftChange.Refused(DraftFault.NotAllowed);
            if (@base < 1)
                return DraftChange.Refused(DraftFault.NoStore);
            if (FaultOf(first) is { } fault)
                return DraftChange.Refused(fault);
            if (await drafts.FindOpen(subject, cancellationToken) is { } open)
                return DraftChange.Refused(DraftFault.AlreadyOpen, open);

            var now = time.GetUtcNow();
            var draft = new Draft { Subject = subject.ToString(), State = DraftState.Writing, Revision = 1, Title = first.Title, OpenedBy = who.Id, OpenedAt = now, ChangedAt = now };
            store.Drafts.Add(draft);
            await store.SaveChangesAsync(cancellationToken);
            await drafts.AddRevision(draft, first, @base, who.Id, now, cancellationToken);
            await activity.Write(who.Actor, "draft.opened", Subject(draft), draft.Subject, cancellationToken);
            return DraftChange.Done(draft);
        },
        cancellationToken);

    /// <summary>A new revision, which takes any approval away. Nothing is written where nothing is new.</summary>
    /// <param name="seen">The revision that it was made from.</param>
    /// <param name="base">Number of the release whose files it was made from.</param>
    public Task<DraftChange> Save(int id, int seen, int @base, DraftEdit edit, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async draft =>
        {
            if (!who.MayWrite(DraftSubject.Parse(draft.Subject)))
                return DraftFault.NotAllowed;
            if (!draft.State.MayChange())
                return DraftFault.NotChangeable;
            if (FaultOf(edit) is { } fault)
                return fault;
            var newest = await Newest(draft, cancellationToken);
            if (newest.Digest == edit.Digest() && newest.Title == edit.Title && newest.Base == @base)
                return null;

            draft.Revision++;
            draft.Title = edit.Title;
            draft.State = DraftState.Writing;
            await drafts.AddRevision(draft, edit, @base, who.Id, Touch(draft), cancellationToken);
            await activity.Write(who.Actor, "draft.saved", Subject(draft), $"revision {draft.Revision}", cancellationToken);
            return null;
        },
        cancellationToken);

    public Task<DraftChange> Submit(int id, int seen, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async draft =>
        {
            if (DraftRules.FaultOf(DraftStep.Submit, draft, who) is { } fault)
                return fault;
            var (revision, edit) = await drafts.Newest(draft, cancellationToken);
            if (edit.Files.IsEmpty && edit.Redirects.IsEmpty)
                return DraftFault.Empty;
            if (!ReleaseWords.TryNote(edit.Note, out _, out _))
                return edit.Note.Length == 0 ? DraftFault.NoNote : DraftFault.BadWords;
            return await Reviewed(draft, revision, ReviewStep.Submitted, DraftState.InReview, who, "", cancellationToken);
        },
        cancellationToken);

    /// <summary>Out of review, or from what was approved, to write on.</summary>
    public Task<DraftChange> TakeBack(int id, int seen, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async draft =>
        {
            return DraftRules.FaultOf(DraftStep.TakeBack, draft, who)
                ?? await Reviewed(draft, await Newest(draft, cancellationToken), ReviewStep.TakenBack, DraftState.Writing, who, "", cancellationToken);
        },
        cancellationToken);

    /// <summary>By a reviewer who has saved no revision of it, when no remark is open.</summary>
    /// <param name="digest">Of what the reviewer has seen.</param>
    public Task<DraftChange> Approve(int id, int seen, string digest, string text, Person who, CancellationToken cancellationToken) =>
        Approve(id, seen, digest, text, despiteRemarks: false, who, cancellationToken);

    /// <summary>The same, by somebody who knows of the remarks that are open.</summary>
    public Task<DraftChange> ApproveDespiteRemarks(int id, int seen, string digest, string text, Person who, CancellationToken cancellationToken) =>
        Approve(id, seen, digest, text, despiteRemarks: true, who, cancellationToken);

    private Task<DraftChange> Approve(int id, int seen, string digest, string text, bool despiteRemarks, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async draft =>
        {
            if (DraftRules.FaultOf(DraftStep.Approve, draft, who) is { } fault)
                return fault;
            if (await store.DraftRevisions.AnyAsync(revision => revision.DraftId == id && revision.By == who.Id, cancellationToken))
                return DraftFault.OwnWork;
            var revision = await Newest(draft, cancellationToken);
            if (revision.Digest != digest)
                return DraftFault.OtherDigest;
            if (!despiteRemarks && await store.DraftRemarks.AnyAsync(remark => remark.DraftId == id && remark.Answers == null && remark.SettledBy == null, cancellationToken))
                return DraftFault.OpenRemarks;
            return await Reviewed(draft, revision, ReviewStep.Approved, DraftState.Approved, who, text, cancellationToken);
        },
        cancellationToken);

    /// <summary>
    /// Of a translation, by somebody else who translates into that language: a revision in which only that is said. Whoever it was waiting for has it as it was, but an
    /// approval was of other bytes. Who checked has saved a revision, and does not approve it as well.
    /// </summary>
    /// <param name="checkedEdit">The newest revision with the day of the check.</param>
    public Task<DraftChange> Check(int id, int seen, DraftEdit checkedEdit, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async draft =>
        {
            if (DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.Translation or DraftKind.DataTranslation } subject || !who.MayWrite(subject))
                return DraftFault.NotAllowed;
            if (!draft.State.MayChange())
                return DraftFault.NotChangeable;
            if (await store.DraftRevisions.AnyAsync(revision => revision.DraftId == id && revision.By == who.Id, cancellationToken))
                return DraftFault.OwnWork;
            var state = draft.State == DraftState.Approved ? DraftState.InReview : draft.State;
            draft.Revision++;
            var before = await drafts.Revision(id, seen, cancellationToken);
            await drafts.AddRevision(draft, checkedEdit, before!.Base, who.Id, Touch(draft), cancellationToken);
            return await Reviewed(draft, await Newest(draft, cancellationToken), ReviewStep.Checked, state, who, "", cancellationToken);
        },
        cancellationToken);

    /// <summary>A draft of a published translation in which nothing but that is said.</summary>
    public Task<DraftChange> OpenChecked(DraftSubject subject, int @base, DraftEdit checkedEdit, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var change = await Open(subject, @base, checkedEdit, who, cancellationToken);
            if (change is { IsDone: true, Draft: { } draft })
                await Reviewed(draft, await Newest(draft, cancellationToken), ReviewStep.Checked, DraftState.Writing, who, "", cancellationToken);
            return change;
        },
        cancellationToken);

    public Task<DraftChange> Return(int id, int seen, string text, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async draft =>
        {
            if (DraftRules.FaultOf(DraftStep.Return, draft, who) is { } fault)
                return fault;
            if (string.IsNullOrWhiteSpace(text))
                return DraftFault.NoReason;
            return await Reviewed(draft, await Newest(draft, cancellationToken), ReviewStep.Returned, DraftState.Returned, who, text, cancellationToken);
        },
        cancellationToken);

    /// <summary>Its revisions stay in the database; a new draft of the same may be opened.</summary>
    public Task<DraftChange> Discard(int id, int seen, Person who, CancellationToken cancellationToken) => Step(
        id,
        seen,
        async draft =>
        {
            if (DraftRules.FaultOf(DraftStep.Discard, draft, who) is { } fault)
                return fault;
            draft.State = DraftState.Discarded;
            Touch(draft);
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, "draft.discarded", Subject(draft), draft.Subject, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>What the activity calls it.</summary>
    public static string Subject(Draft draft) => $"draft {draft.Id}";

    private Task<DraftChange> Step(int id, int seen, Func<Draft, Task<DraftFault?>> step, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await drafts.Find(id, cancellationToken) is not { } draft)
                return DraftChange.Refused(DraftFault.NoDraft);
            // It may have been read before this transaction had its turn.
            await store.Entry(draft).ReloadAsync(cancellationToken);
            if (draft.Revision != seen)
                return DraftChange.Refused(DraftFault.Overtaken, draft);
            return await step(draft) is { } fault ? DraftChange.Refused(fault, draft) : DraftChange.Done(draft);
        },
        cancellationToken);

    private async Task<DraftFault?> Reviewed(Draft draft, DraftRevision revision, ReviewStep step, DraftState state, Person who, string text, CancellationToken cancellationToken)
    {
        if (!DraftWords.TryReason(text, out var words))
            return DraftFault.BadWords;
        draft.State = state;
        store.DraftReviews.Add(new DraftReview
        {
            DraftId = draft.Id, Revision = revision.Number, Digest = revision.Digest, Step = step, By = who.Id, At = Touch(draft), Text = words,
        });
        await store.SaveChangesAsync(cancellationToken);
        await activity.Write(who.Actor, "draft." + step.Code(), Subject(draft), revision.Digest, cancellationToken);
        return null;
    }

    private Task<DraftRevision> Newest(Draft draft, CancellationToken cancellationToken) => drafts.NewestRevision(draft, cancellationToken);

    private DateTimeOffset Touch(Draft draft) => draft.ChangedAt = time.GetUtcNow();

    private static DraftFault? FaultOf(DraftEdit edit) =>
        edit.Title.Trim().Length == 0 || edit.Title.Length > DraftLimits.MaxTitle || edit.Title.Any(char.IsControl) ? DraftFault.BadWords
        : edit.Note.Length > 0 && !ReleaseWords.TryNote(edit.Note, out _, out _) ? DraftFault.BadWords
        : edit.Files.Count > DraftLimits.MaxFiles ? DraftFault.TooManyFiles
        : edit.Files.Values.Any(bytes => bytes?.Length > DraftLimits.MaxFileBytes) ? DraftFault.TooLarge
        : null;
}
