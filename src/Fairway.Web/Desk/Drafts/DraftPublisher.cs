using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting.Loading;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Drafts;

/// <summary>
/// Makes drafts a release, together or not at all, through the <see cref="Publisher"/> that the command line has. It can be said again: drafts whose files are
/// published already become published, whether the process was killed between the release and the database or two people pressed at once.
/// </summary>
internal sealed class DraftPublisher(
    DeskStore store,
    DraftStore drafts,
    DraftHolds holds,
    ActivityLog activity,
    Publisher publisher,
    Lazy<ReleaseStore> releases,
    ReleaseFollower follower,
    IOptions<DeskOptions> options,
    TimeProvider time)
{
    /// <summary>Times that another publication may change <c>redirects.yaml</c> between reading and writing it.</summary>
    private const int Tries = 10;

    /// <param name="ids">Each once; in the state that says that they may go out.</param>
    /// <param name="note">For readers; the notes of the drafts, when null.</param>
    /// <param name="by">Who publishes, or whoever scheduled it.</param>
    /// <param name="emergency">Without an approval.</param>
    public async Task<DraftPublication> Publish(IReadOnlyCollection<int> ids, string? note, Actor by, bool emergency, CancellationToken cancellationToken)
    {
        // What cannot wait for an approval waits for no translation either.
        var (together, held) = emergency ? (ids, null) : await holds.Together(ids, cancellationToken);
        if (held is not null)
            return new DraftPublication(DraftFault.Held, Draft: held);
        var (parts, refused) = await Read(together, emergency, cancellationToken);
        if (refused is not null)
            return refused;

        var edits = parts.Select(part => part.Edit).ToList();
        var twice = DraftFiles.TwiceChanged(edits);
        if (!twice.IsEmpty)
            return new DraftPublication(DraftFault.MovedOn) { Conflicts = twice };

        var begun = await activity.Write(by, "publication.begun", "", string.Join(' ', parts.Select(part => $"{part.Draft.Id}:{part.Revision.Digest[..16]}")), cancellationToken);
        var words = note ?? string.Join("\n\n", edits.Select(edit => edit.Note).Distinct());
        try
        {
            for (var tries = 0; ; tries++)
            {
                var newest = (await releases.Value.Refresh(cancellationToken)).Latest;
                if (newest is null)
                    return new DraftPublication(DraftFault.NoStore);
                if (Moved(parts, newest, cancellationToken) is { } moved)
                    return moved;

                var tree = releases.Value.Open(newest);
                var publication = new Publication(options.Value.PublishesAs, words)
                {
                    Base = newest,
                    Changes = DraftFiles.Of(tree, edits, cancellationToken),
                    Activity = new ActivityHead(begun.Number, begun.Digest),
                };
                var result = await publisher.Publish(publication, cancellationToken);
                if (result.Outcome == PublicationOutcome.Conflict && tries < Tries && result.Conflicts.All(path => path == RedirectsFile.Path))
                    continue;
                return await Done(parts, result, by, emergency, cancellationToken);
            }
        }
        catch (StoreUnavailableException exception)
        {
            return new DraftPublication(DraftFault.NoStore) { Reason = exception.Message };
        }
    }

    private async Task<(List<Part> Parts, DraftPublication? Refused)> Read(IReadOnlyCollection<int> ids, bool emergency, CancellationToken cancellationToken)
    {
        var parts = new List<Part>();
        foreach (var id in ids)
        {
            if (await drafts.Find(id, cancellationToken) is not { } draft)
                return ([], new DraftPublication(DraftFault.NoDraft));
            await store.Entry(draft).ReloadAsync(cancellationToken);
            var (revision, edit) = await drafts.Newest(draft, cancellationToken);
            if (edit.Files.IsEmpty && edit.Redirects.IsEmpty)
                return ([], new DraftPublication(DraftFault.Empty, Draft: draft));
            var fault = emergency ? EmergencyFault(draft) : await ApprovalFault(draft, revision, cancellationToken);
            if (fault is not null)
                return ([], new DraftPublication(fault, Draft: draft));
            parts.Add(new Part(draft, revision, edit));
        }

        return (parts, null);
    }

    private static DraftFault? EmergencyFault(Draft draft) => draft.State.IsOpen() ? null : DraftFault.WrongState;

    private async Task<DraftFault?> ApprovalFault(Draft draft, DraftRevision revision, CancellationToken cancellationToken)
    {
        if (draft.State is not (DraftState.Approved or DraftState.Scheduled))
            return DraftFault.WrongState;
        var approval = (await drafts.Reviews(draft.Id, cancellationToken)).FindLast(review => review.Step == ReviewStep.Approved);
        return approval?.Digest == revision.Digest ? null : DraftFault.OtherDigest;
    }

    /// <summary>The first draft whose files were published in another form since the release that it was made from.</summary>
    private DraftPublication? Moved(List<Part> parts, Release newest, CancellationToken cancellationToken)
    {
        var now = releases.Value.Open(newest);
        foreach (var part in parts)
        {
            if (part.Revision.Base == newest.Number)
                continue;
            if (releases.Value.Log.Find(part.Revision.Base) is not { } from)
                return new DraftPublication(DraftFault.MovedOn, Draft: part.Draft);
            var theirs = releases.Value.Changes(from, newest, cancellationToken).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
            ImmutableArray<string> conflicts = [.. part.Edit.Files.Where(file => theirs.Contains(file.Key) && !IsThere(now, file)).Select(file => file.Key)];
            if (!conflicts.IsEmpty)
                return new DraftPublication(DraftFault.MovedOn, Draft: part.Draft) { Conflicts = conflicts };
        }

        return null;
    }

    private static bool IsThere(ReleaseTree tree, KeyValuePair<string, byte[]?> file) => file.Value is { } bytes ? tree.Holds(file.Key, bytes) : !tree.Has(file.Key);

    private async Task<DraftPublication> Done(List<Part> parts, PublicationResult result, Actor by, bool emergency, CancellationToken cancellationToken)
    {
        if (result.Outcome == PublicationOutcome.Conflict)
            return new DraftPublication(DraftFault.MovedOn) { Conflicts = result.Conflicts };
        if (result is not { Outcome: PublicationOutcome.Published or PublicationOutcome.Unchanged, Release: { } release })
            return new DraftPublication(DraftFault.Refused) { Faults = result.Faults };

        follower.Nudge();
        // It is out: that is written down whether whoever asked still waits or not.
        await store.Change(
            async () =>
            {
                foreach (var part in parts)
                    await MarkPublished(part, release, by, emergency);
                return await store.SaveChangesAsync(CancellationToken.None);
            },
            CancellationToken.None);
        return new DraftPublication(null, release) { Faults = result.Faults };
    }

    private async Task MarkPublished(Part part, Release release, Actor by, bool emergency)
    {
        await store.Entry(part.Draft).ReloadAsync(CancellationToken.None);
        // A revision that came meanwhile is a draft on what is published now.
        if (part.Draft.Revision != part.Revision.Number || !part.Draft.State.IsOpen())
            return;
        (part.Draft.State, part.Draft.Release, part.Draft.IsEmergency, part.Draft.ChangedAt) = (DraftState.Published, release.Number, emergency, time.GetUtcNow());
        if (emergency)
        {
            store.DraftReviews.Add(new DraftReview
            {
                DraftId = part.Draft.Id, Revision = part.Revision.Number, Digest = part.Revision.Digest, Step = ReviewStep.Emergency, By = by.Id, At = time.GetUtcNow(), Text = "",
            });
        }

        await store.SaveChangesAsync(CancellationToken.None);
        await activity.Write(by, emergency ? "draft.published-in-emergency" : "draft.published", DraftRegister.Subject(part.Draft), $"release {release.Number}", CancellationToken.None);
    }

    private sealed record Part(Draft Draft, DraftRevision Revision, DraftEdit Edit);
}
