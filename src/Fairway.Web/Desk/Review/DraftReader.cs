using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Desk.Store;
using Fairway.Web.Desk.Translation;

namespace Fairway.Web.Desk.Review;

/// <summary>Gathers what the pages of a draft show.</summary>
internal sealed class DraftReader(
    DeskStore store,
    DraftStore drafts,
    DraftRemarks remarks,
    DraftComparisons comparisons,
    DraftConflicts conflicts,
    DraftHolds holds,
    TranslationReader translations,
    PlanStore plans)
{
    /// <returns>Null where there is no such draft.</returns>
    public async Task<DraftPage?> Find(int id, Site served, CancellationToken cancellationToken)
    {
        if (await drafts.Find(id, cancellationToken) is not { } draft)
            return null;
        // What another request did since is shown, not what this one began with.
        await store.Entry(draft).ReloadAsync(cancellationToken);
        var (revision, edit) = await drafts.Newest(draft, cancellationToken);
        var revisions = await drafts.Revisions(id, cancellationToken);
        var reviews = await drafts.Reviews(id, cancellationToken);
        var said = await remarks.Of(id, cancellationToken);
        string[] people = [draft.OpenedBy, .. revisions.Select(each => each.By), .. reviews.Select(each => each.By), .. said.Select(each => each.By), .. said.Select(each => each.SettledBy).OfType<string>()];
        var comparison = comparisons.Of(draft, edit, served, cancellationToken);
        return new DraftPage(draft, SubjectName.Of(comparison?.After ?? served, DraftSubject.Parse(draft.Subject)))
        {
            Revision = revision,
            Revisions = revisions,
            Reviews = reviews,
            Remarks = said,
            Names = await AccountNames.Of(store, people, cancellationToken),
            Comparison = comparison,
            Parts = comparison is null ? [] : ChangedParts.Of(comparison),
            Redirects = edit.Redirects,
            Significances = comparison is null ? [] : Significance.Of(comparison),
            Companions = draft.State.IsOpen() ? await Companions(draft, served, cancellationToken) : [],
            MissingWords = draft.State.MayChange() && await translations.Read(served, id, null, null, cancellationToken) is { } bench ? bench.Missing : [],
            Plan = await plans.OpenOf(id, cancellationToken),
            Conflicts = comparison is null || !draft.State.IsOpen() ? [] : conflicts.Of(edit, revision.Base, served.Release, cancellationToken),
        };
    }

    private async Task<ImmutableArray<DraftCompanion>> Companions(Draft draft, Site served, CancellationToken cancellationToken)
    {
        var subject = DraftSubject.Parse(draft.Subject);
        if (subject.Kind == DraftKind.Translation)
            return await holds.PageOf(subject, cancellationToken) is { } page ? [new(null, page)] : [];
        var companions = ImmutableArray.CreateBuilder<DraftCompanion>();
        foreach (var tag in await holds.LanguagesOf(draft.Id, cancellationToken))
            companions.Add(new(served.Languages[tag], await drafts.FindOpen(DraftSubject.OfTranslation(subject.Page, tag), cancellationToken)));
        return companions.ToImmutable();
    }
}
