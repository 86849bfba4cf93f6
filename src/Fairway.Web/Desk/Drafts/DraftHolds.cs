using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Pages and the translations that go out with them, together or not at all.</summary>
internal sealed class DraftHolds(DeskStore store, DraftStore drafts, ActivityLog activity)
{
    /// <summary>Of the draft of a page, in the order of tags.</summary>
    public async Task<ImmutableArray<LanguageTag>> LanguagesOf(int id, CancellationToken cancellationToken) =>
    [
        .. (await store.DraftHolds.AsNoTracking().Where(hold => hold.DraftId == id).Select(hold => hold.Language).ToListAsync(cancellationToken)).Select(LanguageTag.Parse).Order(),
    ];

    /// <summary>Every open draft of a page, with the languages that it waits for.</summary>
    public async Task<ImmutableArray<(Draft Draft, LanguageTag Language)>> Open(CancellationToken cancellationToken)
    {
        var holds = await store.DraftHolds.AsNoTracking()
            .Join(store.Drafts.AsNoTracking().Where(draft => draft.State < DraftState.Published), hold => hold.DraftId, draft => draft.Id, (hold, draft) => new { draft, hold.Language })
            .ToListAsync(cancellationToken);
        return [.. holds.Select(hold => (hold.draft, LanguageTag.Parse(hold.Language)))];
    }

    /// <summary>The open draft of the page that a translation goes out with; null where it stands alone.</summary>
    public async Task<Draft?> PageOf(DraftSubject translation, CancellationToken cancellationToken) =>
        await drafts.FindOpen(DraftSubject.OfPage(translation.Page), cancellationToken) is { } draft
        && (await LanguagesOf(draft.Id, cancellationToken)).Contains(translation.Language!.Value) ? draft : null;

    /// <summary>Says which languages a page waits for. It is part of no approval: it can only make more wait, or let what is approved go alone.</summary>
    /// <param name="id">Of an open draft of a page.</param>
    /// <param name="languages">All of them.</param>
    /// <param name="who">An author or a publisher.</param>
    public Task<DraftFault?> Set(int id, IReadOnlyCollection<LanguageTag> languages, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await drafts.Find(id, cancellationToken) is not { } draft || DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.Page } subject)
                return DraftFault.NoDraft;
            if (!who.MayWrite(subject) && !who.Is(Accounts.Role.Publisher))
                return DraftFault.NotAllowed;
            if (!draft.State.MayChange())
                return DraftFault.NotChangeable;
            var before = await store.DraftHolds.Where(hold => hold.DraftId == id).ToListAsync(cancellationToken);
            var tags = languages.Select(language => language.Value).Distinct().ToList();
            if (before.Select(hold => hold.Language).ToHashSet().SetEquals(tags))
                return null;
            store.DraftHolds.RemoveRange(before.Where(hold => !tags.Contains(hold.Language)));
            store.DraftHolds.AddRange(tags.Except(before.Select(hold => hold.Language)).Select(tag => new DraftHold { DraftId = id, Language = tag }));
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, "draft.held", DraftRegister.Subject(draft), string.Join(' ', tags.Order(StringComparer.Ordinal)), cancellationToken);
            return (DraftFault?)null;
        },
        cancellationToken);

    /// <summary>Drafts with the translations that they wait for.</summary>
    /// <param name="ids">Each once.</param>
    /// <returns>All that go out; or the draft of a page that waits for a translation that is not approved.</returns>
    public async Task<(IReadOnlyCollection<int> Ids, Draft? Held)> Together(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var all = new List<int>(ids);
        foreach (var id in ids)
        {
            // Of one that is out already, nothing waits any more.
            if (await drafts.Find(id, cancellationToken) is not { } page || !page.State.IsOpen())
                continue;
            foreach (var language in await LanguagesOf(id, cancellationToken))
            {
                var translation = await drafts.FindOpen(DraftSubject.OfTranslation(DraftSubject.Parse(page.Subject).Page, language), cancellationToken);
                // What is scheduled goes out at its own time, and not with a page that goes before it.
                if (translation is null || !(translation.State == DraftState.Approved || (translation.State == DraftState.Scheduled && ids.Contains(translation.Id))))
                    return ([], page);
                if (!all.Contains(translation.Id))
                    all.Add(translation.Id);
            }
        }

        return (all, null);
    }
}
