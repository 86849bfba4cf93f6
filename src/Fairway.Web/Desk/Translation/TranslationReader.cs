using System.Text;
using Fairway.Content.Translating;
using Fairway.Sites;
using Fairway.Sites.Translating;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Translation;

/// <summary>Opens the draft of a translation beside its source.</summary>
internal sealed class TranslationReader(DeskStore store, DraftStore drafts, SourceTexts sources)
{
    /// <summary>Null where the draft is of something else, or its page is gone.</summary>
    /// <param name="site">The served one.</param>
    /// <param name="id">Of the draft.</param>
    /// <param name="number">Of the revision; null for the newest.</param>
    /// <param name="origin">Of the source that a form was made for; null for that of now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<TranslationBench?> Read(Site site, int id, int? number, SourceOrigin? origin, CancellationToken cancellationToken)
    {
        if (await drafts.Find(id, cancellationToken) is not { } draft || DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.Translation } subject
            || !site.Languages.TryGet(subject.Language!.Value, out var language)
            || await drafts.Revision(id, number ?? draft.Revision, cancellationToken) is not { } revision)
            return null;
        var source = origin is { } known ? await sources.Of(site, subject, known, cancellationToken) : await sources.Now(site, subject, cancellationToken);
        var edit = await drafts.Edit(revision, cancellationToken);
        var path = SourceTexts.PathOf(subject.Page, language.Tag);
        if (source is null || edit.Text(path) is not { } text)
            return null;

        var work = await Work(id, revision.Number, cancellationToken);
        var sheet = TranslationSheet.Of(source.Words, await Words(work.Translated, cancellationToken), await Words(work.Written, cancellationToken), PageWords.Read(text));
        return new TranslationBench
        {
            Draft = draft,
            Revision = revision,
            Edit = edit,
            Subject = subject,
            Language = language,
            Source = source,
            Work = work,
            Text = text,
            Sheet = sheet,
            Page = await PageEdit(source.Origin, cancellationToken),
            HasMovedOn = sources.Translation(site, subject, revision.Base, cancellationToken) != sources.Translation(site, subject, site.Release.Number, cancellationToken),
        }.WithWords();
    }

    /// <summary>Which sources a revision is of.</summary>
    public async Task<TranslationWork> Work(int id, int revision, CancellationToken cancellationToken) =>
        await store.TranslationWorks.AsNoTracking().Where(work => work.DraftId == id && work.Revision <= revision).OrderByDescending(work => work.Revision).FirstOrDefaultAsync(cancellationToken)
        ?? new TranslationWork { DraftId = id, Revision = revision, Translated = null, Written = null };

    private async Task<PageWords?> Words(string? digest, CancellationToken cancellationToken) =>
        digest is null ? null : PageWords.Read(Encoding.UTF8.GetString((await store.StoredContents.AsNoTracking().FirstAsync(content => content.Digest == digest, cancellationToken)).Bytes));

    private async Task<DraftEdit?> PageEdit(SourceOrigin origin, CancellationToken cancellationToken) =>
        origin.IsDraft && await drafts.Revision(origin.Draft, origin.Revision, cancellationToken) is { } revision ? await drafts.Edit(revision, cancellationToken) : null;
}
