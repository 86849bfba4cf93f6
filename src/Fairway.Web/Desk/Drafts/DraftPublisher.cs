using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Frame;
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
    DraftConflicts conflicts,
    PublishedDrafts published,
    ActivityLog activity,
    Publisher publisher,
    Lazy<ReleaseStore> releases,
    ReleaseFollower follower,
    IOptions<DeskOptions> options)
{
    /// <summary>Times that another publication may change <c>redirects.yaml</c>, or what changes besides, between reading and writing it: more than publish at once.</summary>
    private const int Tries = 100;

    /// <summary>What was approved, alone or at its time.</summary>
    /// <param name="ids">Each once; approved or scheduled.</param>
    /// <param name="note">For readers; the notes of the drafts, when null.</param>
    /// <param name="by">Who publishes, or whoever scheduled it.</param>
    /// <param name="cancellationToken">Nothing is published when it stops; what is published is written down all the same.</param>
    public Task<DraftPublication> Publish(IReadOnlyCollection<int> ids, string? note, Actor by, CancellationToken cancellationToken) =>
        Publish(ids, note, by, _ => DraftEdit.NoFiles, cancellationToken);

    /// <inheritdoc cref="Publish(IReadOnlyCollection{int}, string, Actor, CancellationToken)"/>
    /// <param name="besides">What else changes with them, of the release that they are put on.</param>
    public Task<DraftPublication> Publish(
        IReadOnlyCollection<int> ids, string? note, Actor by, Func<ReleaseTree, ImmutableSortedDictionary<string, byte[]?>> besides, CancellationToken cancellationToken) =>
        Publish(ids, note, by, null, besides, part => ApprovalFault(part, cancellationToken), cancellationToken);

    /// <summary>An approved draft, now.</summary>
    /// <param name="id">Of the draft.</param>
    /// <param name="seen">The revision that the publisher saw.</param>
    /// <param name="who">A publisher.</param>
    /// <param name="cancellationToken">As above.</param>
    public async Task<DraftPublication> PublishNow(int id, int seen, Person who, CancellationToken cancellationToken) => await Seen(await Publish(
        [id],
        null,
        who.Actor,
        null,
        _ => DraftEdit.NoFiles,
        // Translations that go out with it were not what the publisher pressed at.
        async part => (part.Draft.Id == id ? PressFault(DraftStep.Publish, part.Draft, seen, who) : null) ?? await ApprovalFault(part, cancellationToken),
        cancellationToken), cancellationToken);

    /// <summary>A draft that nobody else has approved. It is listed until somebody else has looked at it.</summary>
    /// <param name="id">Of the draft.</param>
    /// <param name="seen">The revision that the publisher saw.</param>
    /// <param name="reason">Why it cannot wait; kept among the steps of the draft.</param>
    /// <param name="who">A publisher.</param>
    /// <param name="cancellationToken">As above.</param>
    public async Task<DraftPublication> PublishInEmergency(int id, int seen, string reason, Person who, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new DraftPublication(DraftFault.NoReason);
        if (!DraftWords.TryReason(reason, out var words))
            return new DraftPublication(DraftFault.BadWords);
        return await Seen(
            await Publish([id], null, who.Actor, words, _ => DraftEdit.NoFiles, part => Task.FromResult(PressFault(DraftStep.PublishInEmergency, part.Draft, seen, who)), cancellationToken),
            cancellationToken);
    }

    private static DraftFault? PressFault(DraftStep step, Draft draft, int seen, Person who) => draft.Revision != seen ? DraftFault.Overtaken : DraftRules.FaultOf(step, draft, who);

    /// <summary>The digest is reckoned anew from what goes out, whatever the database says that it was.</summary>
    private async Task<DraftFault?> ApprovalFault(DraftPart part, CancellationToken cancellationToken)
    {
        if (part.Draft.State is not (DraftState.Approved or DraftState.Scheduled))
            return DraftFault.WrongState;
        var approval = (await drafts.Reviews(part.Draft.Id, cancellationToken)).FindLast(review => review.Step == ReviewStep.Approved);
        return approval?.Digest == part.Edit.Digest() ? null : DraftFault.OtherDigest;
    }

    /// <summary>Whoever publishes finds it served. Whoever presses a second time, or just after somebody else, is told with which release it is out.</summary>
    private async Task<DraftPublication> Seen(DraftPublication publication, CancellationToken cancellationToken)
    {
        if (publication is { Fault: DraftFault.WrongState, Draft: { State: DraftState.Published, Release: { } number } draft } && releases.Value.Log.Find(number) is { } release)
            publication = new DraftPublication(null, release, draft);
        if (publication.Release is { } published)
            await follower.Served(published.Number, cancellationToken);
        return publication;
    }

    private async Task<DraftPublication> Publish(
        IReadOnlyCollection<int> ids,
        string? note,
        Actor by,
        string? emergency,
        Func<ReleaseTree, ImmutableSortedDictionary<string, byte[]?>> besides,
        Func<DraftPart, Task<DraftFault?>> faultOf,
        CancellationToken cancellationToken)
    {
        // What cannot wait for an approval waits for no translation either.
        var (together, held) = emergency is null ? await holds.Together(ids, cancellationToken) : (ids, null);
        if (held is not null)
            return new DraftPublication(DraftFault.Held, Draft: held);
        var (parts, refused) = await Read(together, faultOf, cancellationToken);
        if (refused is not null)
            return refused;

        var edits = parts.Select(part => part.Edit).ToList();
        var twice = DraftFiles.TwiceChanged(edits);
        if (!twice.IsEmpty)
            return new DraftPublication(DraftFault.MovedOn) { Conflicts = twice };
        var words = note ?? string.Join("\n\n", edits.Select(edit => edit.Note).Where(text => text.Length > 0).Distinct());
        if (words.Length == 0)
            return new DraftPublication(DraftFault.NoNote, Draft: parts[0].Draft);

        var begun = await activity.Write(by, "publication.begun", "", string.Join(' ', parts.Select(part => $"{part.Draft.Id}:{part.Revision.Digest[..16]}")), cancellationToken);
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
                var more = besides(tree);
                var publication = new Publication(options.Value.PublishesAs, words)
                {
                    Base = newest,
                    Changes = more.SetItems(DraftFiles.Of(tree, edits, cancellationToken)),
                    Activity = new ActivityHead(begun.Number, begun.Digest),
                };
                var result = await publisher.Publish(publication, cancellationToken);
                if (result.Outcome == PublicationOutcome.Conflict && tries < Tries && result.Conflicts.All(path => path == RedirectsFile.Path || more.ContainsKey(path)))
                    continue;
                return await Done(parts, result, by, emergency, cancellationToken);
            }
        }
        catch (StoreUnavailableException exception)
        {
            return new DraftPublication(DraftFault.NoStore) { Reason = exception.Message };
        }
    }

    private async Task<(ImmutableArray<DraftPart> Parts, DraftPublication? Refused)> Read(
        IReadOnlyCollection<int> ids, Func<DraftPart, Task<DraftFault?>> faultOf, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray.CreateBuilder<DraftPart>(ids.Count);
        foreach (var id in ids)
        {
            if (await drafts.Find(id, cancellationToken) is not { } draft)
                return ([], new DraftPublication(DraftFault.NoDraft));
            await store.Entry(draft).ReloadAsync(cancellationToken);
            var (revision, edit) = await drafts.Newest(draft, cancellationToken);
            var part = new DraftPart(draft, revision, edit);
            var fault = edit.Files.IsEmpty && edit.Redirects.IsEmpty ? DraftFault.Empty : await faultOf(part);
            if (fault is not null)
                return ([], new DraftPublication(fault, Draft: draft));
            parts.Add(part);
        }

        return (parts.ToImmutable(), null);
    }

    private DraftPublication? Moved(ImmutableArray<DraftPart> parts, Release newest, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            var moved = conflicts.Of(part.Edit, part.Revision.Base, newest, cancellationToken);
            if (!moved.IsEmpty)
                return new DraftPublication(DraftFault.MovedOn, Draft: part.Draft) { Conflicts = moved };
        }

        return null;
    }

    private async Task<DraftPublication> Done(ImmutableArray<DraftPart> parts, PublicationResult result, Actor by, string? emergency, CancellationToken cancellationToken)
    {
        if (result.Outcome == PublicationOutcome.Conflict)
            return new DraftPublication(DraftFault.MovedOn) { Conflicts = result.Conflicts };
        if (result is not { Outcome: PublicationOutcome.Published or PublicationOutcome.Unchanged, Release: { } release })
            return new DraftPublication(DraftFault.Refused) { Faults = result.Faults };

        follower.Nudge();
        if (result.Outcome == PublicationOutcome.Unchanged)
            release = FirstWith(parts, release, cancellationToken);
        await published.Mark(parts, release, by, emergency);
        return new DraftPublication(null, release, parts[0].Draft) { Faults = result.Faults };
    }

    /// <summary>The release that brought what the newest holds: whoever was first, or this publication before its process was killed.</summary>
    private Release FirstWith(ImmutableArray<DraftPart> parts, Release newest, CancellationToken cancellationToken)
    {
        var edits = parts.Select(part => part.Edit).ToList();
        var (first, after) = (newest, parts.Max(part => part.Revision.Base));
        while (first.Number - 1 > after && releases.Value.Log.Find(first.Number - 1) is { } before && Holds(before))
            first = before;
        return first;

        bool Holds(Release release)
        {
            var tree = releases.Value.Open(release);
            return DraftFiles.Of(tree, edits, cancellationToken).All(tree.IsAs);
        }
    }
}
