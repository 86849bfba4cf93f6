using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Translation;

/// <summary>What is to be translated: what is dangerously old first, then what is old, what is missing, and what nobody has checked.</summary>
internal sealed class TranslationQueue(DeskStore store, DraftStore drafts, DraftHolds holds, ComingData comingData, AssignmentRegister assignments)
{
    /// <summary>By language, in the order that was asked for.</summary>
    public async Task<ImmutableArray<LanguageQueue>> Of(Site site, IEnumerable<Language> languages, CancellationToken cancellationToken)
    {
        var open = (await drafts.Open(cancellationToken)).ToDictionary(draft => draft.Subject, StringComparer.Ordinal);
        var waiting = await holds.Open(cancellationToken);
        var coming = await comingData.Of(site, cancellationToken);
        var assigned = await assignments.All(cancellationToken);
        var ids = open.Values.Select(draft => draft.OpenedBy).Concat(assigned.Values).Distinct().ToList();
        var names = await store.Users.AsNoTracking().IgnoreAutoIncludes().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellationToken);
        return [.. languages.Select(language => LanguageQueue.Of(language, Entries(language.Tag), Data(language.Tag)))];

        ImmutableArray<DataWordsEntry> Data(LanguageTag language) =>
        [
            .. from published in site.Content.Datasets.Values
               let with = coming.GetValueOrDefault(published.Id)
               let dataset = with.Dataset ?? published
               let missing = MissingNotes(dataset, language)
               let subject = DraftSubject.OfDataTranslation(dataset.Id, language)
               orderby dataset.Id
               select new DataWordsEntry(
                   subject, dataset.TextIn(site.Languages.Source.Tag).Title, RankOf(dataset.Texts.GetValueOrDefault(language), missing), missing, open.GetValueOrDefault(subject.ToString()))
               {
                   ComesWith = dataset.Version.Note is null ? null : with.Draft,
               },
        ];

        ImmutableArray<QueueEntry> Entries(LanguageTag language)
        {
            var held = waiting.Where(hold => hold.Language == language).ToDictionary(hold => DraftSubject.Parse(hold.Draft.Subject).Page, hold => hold.Draft);
            var published = site.Content.Pages.Values.Select(page => Entry(page, language, held.GetValueOrDefault(page.Id)));
            // A page that is new is there as a draft alone.
            var coming = held.Where(hold => !site.Content.Pages.ContainsKey(hold.Key))
                .Select(hold => new QueueEntry(DraftSubject.OfTranslation(hold.Key, language), hold.Value.Title, QueueRank.Held, 1) { Published = null, WaitsFor = hold.Value });
            return [.. published.Concat(coming).Select(WithPeople).OrderBy(entry => entry.Rank).ThenBy(entry => entry.Since ?? DateOnly.MaxValue).ThenBy(entry => entry.Subject.Page)];
        }

        QueueEntry WithPeople(QueueEntry entry)
        {
            var draft = open.GetValueOrDefault(entry.Subject.ToString());
            var account = assigned.GetValueOrDefault(entry.Subject.ToString());
            return entry with
            {
                Draft = draft,
                OpenedBy = draft is null ? null : names.GetValueOrDefault(draft.OpenedBy),
                AssignedTo = account,
                AssignedName = account is null ? null : names.GetValueOrDefault(account),
            };
        }
    }

    private static int MissingNotes(Dataset dataset, LanguageTag language) => dataset.Texts.GetValueOrDefault(language) is { } text
        ? dataset.Versions.All.Count(version => version.Note is not null && !text.VersionNotes.ContainsKey(version.Number))
        : 0;

    private static QueueRank RankOf(DatasetText? text, int missingNotes) =>
        text is null ? QueueRank.Missing
        : missingNotes > 0 ? QueueRank.Stale
        : text.TranslationChecked is not null ? QueueRank.Current
        : text.TranslatedBy == Fairway.Content.Translation.Machine ? QueueRank.Machine
        : QueueRank.Unchecked;

    private static QueueEntry Entry(Page page, LanguageTag language, Draft? held)
    {
        var text = page.Texts.GetValueOrDefault(language);
        var missed = Freshness.Of(page, text).Missed;
        DateOnly? lacksReason = page.WithdrawalReasonFor(language) is var (_, found) && found != language ? page.Withdrawn!.Date : null;
        return new QueueEntry(DraftSubject.OfTranslation(page.Id, language), page.SourceText.Title, RankOf(text?.Translation, missed, held is not null, lacksReason is not null), page.SourceText.Edition)
        {
            Published = text?.Translation,
            Missed = missed,
            LacksReasonSince = lacksReason,
            WaitsFor = held,
        };
    }

    private static QueueRank RankOf(Fairway.Content.Translation? published, ImmutableArray<EditionChange> missed, bool isHeld, bool lacksReason) =>
        missed.Any(change => change.Safety) ? QueueRank.Safety
        : isHeld ? QueueRank.Held
        : published is null ? QueueRank.Missing
        : !missed.IsEmpty || lacksReason ? QueueRank.Stale
        : published.Checked is not null ? QueueRank.Current
        : published.IsMachine ? QueueRank.Machine
        : QueueRank.Unchecked;
}
