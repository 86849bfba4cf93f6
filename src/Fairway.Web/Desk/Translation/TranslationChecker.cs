using Fairway.Content.Translating;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Translation;

/// <summary>"Checked": somebody who did not translate it says that they have read all of a translation against its source.</summary>
internal sealed class TranslationChecker(DeskStore store, DraftRegister register, SourceTexts sources, TranslationReader reader, DataWordsReader dataWords, TimeProvider time)
{
    /// <param name="id">Of a draft all of whose words are translated, from the source as it is.</param>
    /// <param name="seen">The revision that was read.</param>
    public async Task<DraftChange> Check(Site site, int id, int seen, Person who, CancellationToken cancellationToken)
    {
        if (await reader.Read(site, id, null, null, cancellationToken) is { } page)
        {
            return IsReady(page)
                ? await register.Check(id, seen, page.Edit.With(page.Path, PageWords.WithChecked(page.Text, Today)), who, cancellationToken)
                : DraftChange.Refused(DraftFault.Unfinished, page.Draft);
        }

        if (await dataWords.Read(site, id, null, cancellationToken) is not { } data)
            return DraftChange.Refused(DraftFault.NoDraft);
        return data.LacksWords
            ? DraftChange.Refused(DraftFault.Unfinished, data.Draft)
            : await register.Check(id, seen, data.Edit.With(data.Path, DatasetWords.WithChecked(data.Text, Today)), who, cancellationToken);
    }

    /// <summary>Opens a draft of what is published in which nothing changes but that it is checked.</summary>
    public async Task<DraftChange> CheckPublished(Site site, DraftSubject subject, Person who, CancellationToken cancellationToken)
    {
        if (site.Release.Number == 0)
            return DraftChange.Refused(DraftFault.NoStore);
        if (subject.Kind == DraftKind.DataTranslation)
            return await CheckPublishedData(site, subject, who, cancellationToken);
        if (sources.Translation(site, subject, site.Release.Number, cancellationToken) is not { } text || await sources.Now(site, subject, cancellationToken) is not { } source)
            return DraftChange.Refused(DraftFault.NoDraft);
        var words = PageWords.Read(text);
        if (words.Edition != source.Words.Edition)
            return DraftChange.Refused(DraftFault.Unfinished);
        if (words.By == who.Name || await HasTranslated(subject, who, cancellationToken))
            return DraftChange.Refused(DraftFault.OwnWork);
        var edit = TranslationWriter.NewEdit(site, subject, source.Words.Title).With(SourceTexts.PathOf(subject.Page, subject.Language!.Value), PageWords.WithChecked(text, Today));
        return await register.OpenChecked(subject, site.Release.Number, edit, who, cancellationToken);
    }

    /// <summary>Of a dataset, which has no editions: what is published has all of its words.</summary>
    private async Task<DraftChange> CheckPublishedData(Site site, DraftSubject subject, Person who, CancellationToken cancellationToken)
    {
        var language = subject.Language!.Value;
        if (dataWords.At(site, subject.Dataset, language, site.Release.Number, cancellationToken) is not { } text || !site.Content.Datasets.TryGetValue(subject.Dataset, out var dataset))
            return DraftChange.Refused(DraftFault.NoDraft);
        if (DatasetWords.By(text) == who.Name || await HasTranslated(subject, who, cancellationToken))
            return DraftChange.Refused(DraftFault.OwnWork);
        var edit = TranslationWriter.NewEdit(site, subject, dataset.TextIn(site.Languages.Source.Tag).Title).With(DatasetWords.PathOf(subject.Dataset, language), DatasetWords.WithChecked(text, Today));
        return await register.OpenChecked(subject, site.Release.Number, edit, who, cancellationToken);
    }

    public static bool IsReady(TranslationBench bench) => !bench.IsBehind && bench.Missing.IsEmpty;

    /// <summary>The name of whoever checked it last, in this draft or in one that was published; null where the desk does not know.</summary>
    public async Task<string?> LastChecker(Draft of, CancellationToken cancellationToken)
    {
        var (id, subject) = (of.Id, of.Subject);
        var by = await (
            from review in store.DraftReviews
            where review.Step == ReviewStep.Checked
            join draft in store.Drafts on review.DraftId equals draft.Id
            where draft.Id == id || (draft.Subject == subject && draft.State == DraftState.Published)
            orderby review.Id descending
            select review.By).FirstOrDefaultAsync(cancellationToken);
        return by is null ? null : (await AccountNames.Of(store, [by], cancellationToken))[by];
    }

    /// <summary>The message of a fault: of a check, own work is another thing than of an approval.</summary>
    public static string KeyOf(DraftFault fault) => fault == DraftFault.OwnWork ? "translation-fault.own-work" : fault.Key();

    private DateOnly Today => LondonDay.Of(time.GetUtcNow());

    /// <summary>Whether they saved a revision of a draft of it that was published, other than to say that it is checked.</summary>
    private async Task<bool> HasTranslated(DraftSubject subject, Person who, CancellationToken cancellationToken)
    {
        var text = subject.ToString();
        return await (
            from draft in store.Drafts
            where draft.Subject == text && draft.State == DraftState.Published
            join revision in store.DraftRevisions on draft.Id equals revision.DraftId
            where revision.By == who.Id && !store.DraftReviews.Any(review => review.DraftId == draft.Id && review.Revision == revision.Number && review.Step == ReviewStep.Checked)
            select revision.Number).AnyAsync(cancellationToken);
    }
}
