using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Writing;

/// <summary>Reads drafts of pages, and saves them so that nothing of what two people wrote is lost.</summary>
internal sealed class PageDrafts(DraftStore drafts, DraftRegister register, Autosaves autosaves, Lazy<ReleaseStore> releases, TimeProvider time)
{
    /// <summary>Times that others may save between reading and saving.</summary>
    private const int Tries = 10;

    /// <param name="id">Of the draft.</param>
    /// <param name="number">Of the revision; null for the newest.</param>
    /// <param name="site">That is served.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    /// <returns>Null where there is none of a page.</returns>
    public async Task<PageDraft?> Find(int id, int? number, Site site, CancellationToken cancellationToken)
    {
        if (await drafts.Find(id, cancellationToken) is not { } draft || DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.Page } subject)
            return null;
        if (await drafts.Revision(id, number ?? draft.Revision, cancellationToken) is not { } revision || TreeOf(revision.Base) is not { } tree)
            return null;
        return new(draft, revision, new PageWork(subject.Page, site.Languages.Source.Tag, await drafts.Edit(revision, cancellationToken), tree, cancellationToken));
    }

    /// <summary>A page as it is published, without any draft.</summary>
    public PageWork? Published(PageId page, int release, LanguageTag source, CancellationToken cancellationToken) =>
        TreeOf(release) is { } tree ? new PageWork(page, source, new DraftEdit("", ""), tree, cancellationToken) : null;

    /// <summary>Whether the page was published again since the draft began.</summary>
    public bool HasMovedOn(PageDraft page, Site site) => page.Revision.Base < site.Release.Number && IsTouched(page, page.Revision.Base, site);

    /// <summary>Whether the page is served as it was in a release, whatever else was published since.</summary>
    public bool IsStillServed(PageDraft page, int release, Site site) => release <= site.Release.Number && !IsTouched(page, release, site);

    /// <summary>Saves what somebody typed, with what others saved and published meanwhile, as far as nothing of it has to be decided. What is not saved is kept for whoever typed it.</summary>
    /// <param name="seen">The revision that the form was filled from.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="who">Who typed it.</param>
    /// <param name="site">That is served.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    public async Task<PageSave> Save(PageDraft seen, PageForm form, Person who, Site site, CancellationToken cancellationToken)
    {
        var id = seen.Draft.Id;
        var (edit, on, hasMerged) = (form.ApplyTo(seen.Work, LondonTime.Today(time)), seen, false);
        for (var tries = 0; ; tries++)
        {
            var change = await register.Save(id, on.Revision.Number, on.Revision.Base, edit, who, cancellationToken);
            if (change.IsDone)
                break;
            if (change.Fault != DraftFault.Overtaken || tries == Tries || await Find(id, null, site, cancellationToken) is not { } newest)
                return new(change.Fault, null, false);
            var merge = PageMerge.Of(seen.Work, seen.Work.Having(form.ApplyTo(seen.Work, LondonTime.Today(time))), newest.Work);
            if (!merge.Conflicts.IsEmpty)
            {
                await autosaves.Keep(id, who.Id, seen.Revision.Number, form, cancellationToken);
                return new(null, MergeWith.Revision, false);
            }

            (edit, on, hasMerged) = (merge.With([]), newest, true);
        }

        await autosaves.Drop(id, who.Id, cancellationToken);
        var taken = await TakeIn(id, who, site, cancellationToken);
        return taken with { HasMerged = taken.HasMerged || hasMerged };
    }

    /// <summary>Puts a draft on what is published now, as far as nothing has to be decided.</summary>
    public async Task<PageSave> TakeIn(int id, Person who, Site site, CancellationToken cancellationToken)
    {
        if (await Find(id, null, site, cancellationToken) is not { } page || !HasMovedOn(page, site))
            return default;
        var merge = WithPublished(page, site, cancellationToken);
        if (!merge.Conflicts.IsEmpty)
            return new(null, MergeWith.Published, false);
        var change = await register.Save(id, page.Revision.Number, site.Release.Number, merge.With([]), who, cancellationToken);
        return new(change.Fault, null, change.IsDone);
    }

    /// <summary>A draft, and what was published since it began.</summary>
    public PageMerge WithPublished(PageDraft page, Site site, CancellationToken cancellationToken) => PageMerge.Of(
        page.Work.Having(new DraftEdit("", page.Work.Edit.Note)),
        page.Work,
        new PageWork(page.Work.Published, site.Languages.Source.Tag, new DraftEdit("", page.Work.Edit.Note), releases.Value.Open(site.Release), cancellationToken));

    /// <summary>What somebody typed on an older revision, and the newest; null where there is no such thing.</summary>
    public async Task<PageMerge?> WithRevision(PageDraft newest, Person who, Site site, CancellationToken cancellationToken)
    {
        if (await autosaves.Find(newest.Draft.Id, who.Id, cancellationToken) is not { } typed || typed.Seen >= newest.Revision.Number)
            return null;
        if (await Find(newest.Draft.Id, typed.Seen, site, cancellationToken) is not { } seen)
            return null;
        return PageMerge.Of(seen.Work, seen.Work.Having(Autosaves.Read(typed).ApplyTo(seen.Work, LondonTime.Today(time))), newest.Work);
    }

    private bool IsTouched(PageDraft page, int since, Site site) => new[] { page.Work.Published, page.Work.Place }.Any(place =>
        releases.Value.Log.Touching(PageWork.FolderOf(place)).Any(release => release.Number > since && release.Number <= site.Release.Number));

    private ReleaseTree? TreeOf(int release) => releases.Value.Log.Find(release) is { } found ? releases.Value.Open(found) : null;
}
