using System.Collections.Immutable;
using System.Text;
using Fairway.Content.Translating;
using Fairway.Sites;
using Fairway.Sites.Translating;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Desk.Store;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Translation;

/// <summary>Begins drafts of translations and saves them.</summary>
internal sealed class TranslationWriter(
    DeskStore store, DraftStore drafts, DraftRegister register, SourceTexts sources, TranslationReader reader, IOptions<DeskOptions> options, TimeProvider time)
{
    /// <summary>A draft of what is published, or of a page without words; or the one that is open.</summary>
    public Task<DraftChange> Open(Site site, DraftSubject subject, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await drafts.FindOpen(subject, cancellationToken) is { } open)
                return DraftChange.Refused(DraftFault.AlreadyOpen, open);
            if (site.Release.Number == 0)
                return DraftChange.Refused(DraftFault.NoStore);
            if (await sources.Now(site, subject, cancellationToken) is not { } source)
                return DraftChange.Refused(DraftFault.NoDraft);

            var published = sources.Translation(site, subject, site.Release.Number, cancellationToken);
            var translated = published is null ? source.Text : PageWords.Read(published).Edition is { } edition ? sources.Translated(site, subject, edition, cancellationToken) : null;
            var edit = NewEdit(site, subject, source.Words.Title).With(SourceTexts.PathOf(subject.Page, subject.Language!.Value), published ?? Empty(source.Words));
            var change = await register.Open(subject, site.Release.Number, edit, who, cancellationToken);
            if (change is { IsDone: true, Draft: { } draft })
                await Keep(draft, translated, translated, cancellationToken);
            return change;
        },
        cancellationToken);

    /// <summary>A draft's title and its note for readers, as long as nobody has written others.</summary>
    /// <param name="site">The served one.</param>
    /// <param name="subject">A translation.</param>
    /// <param name="source">The title of what is translated, in the source language.</param>
    public static DraftEdit NewEdit(Site site, DraftSubject subject, string? source)
    {
        var language = site.Languages[subject.Language!.Value];
        var title = $"{source ?? subject.Id} ({language.EnglishName})";
        var note = DeskLanguages.Of(site.Languages.Source.Tag.Value).Format("translation.release-note", ("page", source ?? subject.Id), ("language", language.EnglishName));
        return new DraftEdit(title.Length > DraftLimits.MaxTitle ? title[..DraftLimits.MaxTitle] : title, note);
    }

    public async Task<TranslationSaved> Save(Site site, int id, TranslationForm form, Person who, CancellationToken cancellationToken)
    {
        var seen = await reader.Read(site, id, form.Seen, form.Origin, cancellationToken);
        var now = seen is null || seen.Draft.Revision == form.Seen ? seen : await reader.Read(site, id, null, form.Origin, cancellationToken);
        if (seen is null || now is null)
            return new(DraftFault.NoDraft);

        var ids = now.Sheet.Units.Select(unit => unit.Id).ToImmutableArray();
        var (words, clashes) = UnitWords.Merge(ids, seen.Words, Typed(seen, form), now.Words);
        var merged = now with { Words = words };
        if (!clashes.IsEmpty)
            return new(DraftFault.Overtaken) { Bench = merged, Clashes = clashes.ToImmutableDictionary(clash => clash, clash => now.Words.GetValueOrDefault(clash, "")) };
        if (now.Sheet.Breaking(words.GetValueOrDefault) is { IsEmpty: false } breaking)
            return new(DraftFault.BadWords) { Bench = merged, Breaking = breaking };

        var lacksWords = form.IsWhole && now.Sheet.Missing(words.GetValueOrDefault).Any();
        var isWhole = form.IsWhole && !lacksWords;
        var (text, sourceTexts) = Text(now, words, isWhole, form.IsNamed ? who.Name : null);
        var isChanged = text != now.Text;
        var movesBase = form.HasTakenIn || (isChanged && !now.HasMovedOn);
        var edit = now.Edit.With(now.Path, text) with { Note = form.Note.ReplaceLineEndings("\n").Trim() };
        var change = await store.Change(
            async () =>
            {
                var saved = await register.Save(id, now.Revision.Number, movesBase ? site.Release.Number : now.Revision.Base, edit, who, cancellationToken);
                if (saved is { IsDone: true, Draft: { } draft } && isChanged)
                    await Keep(draft, sourceTexts.Translated, sourceTexts.Written, cancellationToken);
                return saved;
            },
            cancellationToken);
        return new(change.Fault) { Bench = change.IsDone ? null : merged, LacksWords = lacksWords };
    }

    /// <summary>What was opened, with what was typed in it.</summary>
    public static TranslationBench With(TranslationBench bench, TranslationForm form) => bench with { Words = Typed(bench, form) };

    /// <summary>What a form has on top of what it was made for.</summary>
    private static ImmutableDictionary<string, string> Typed(TranslationBench seen, TranslationForm form)
    {
        var words = seen.Words.ToBuilder();
        foreach (var unit in seen.Sheet.Units.Where(unit => form.Words.ContainsKey(unit.Id) && !form.Theirs.Contains(unit.Id)))
        {
            if (UnitWords.Of(form.Words[unit.Id]) is { } typed)
                words[unit.Id] = typed;
            else
                words.Remove(unit.Id);
        }

        return words.ToImmutable();
    }

    /// <summary>The file with other words, and which source it is of. What says the same as before keeps every byte.</summary>
    private (string Text, (string? Translated, string? Written) Sources) Text(TranslationBench now, ImmutableDictionary<string, string> words, bool isWhole, string? name)
    {
        var before = PageWords.Read(now.Text);
        if (words.Count == now.Words.Count && words.All(pair => now.Words.GetValueOrDefault(pair.Key) == pair.Value) && !(isWhole && now.IsBehind))
            return (now.Text, default);

        // "machine" is what a machine's work is called, and never a person's.
        var by = name is null or Fairway.Content.Translation.Machine ? options.Value.PublishesAs : name;
        var text = new PageWords(
            words.GetValueOrDefault(TranslationNames.Title),
            words.GetValueOrDefault(TranslationNames.Summary),
            isWhole ? now.Source.Words.Edition : before.Edition,
            NotesOf(before, now.Sheet, words),
            now.Sheet.Body(words.GetValueOrDefault)) 
        {
            By = by,
            Made = LondonDay.Of(time.GetUtcNow()),
            Withdrawn = now.Sheet.Withdrawn(words.GetValueOrDefault),
        }.Write();
        return (text, (isWhole ? now.Source.Text : null, now.Source.Text));
    }

    /// <summary>Notes of editions that the source no longer has stay as they are.</summary>
    private static ImmutableSortedDictionary<int, string> NotesOf(PageWords before, TranslationSheet sheet, ImmutableDictionary<string, string> words) =>
        before.Notes.RemoveRange(sheet.Source.Notes.Keys).AddRange(
            sheet.Source.Notes.Keys.Where(edition => words.ContainsKey(TranslationNames.Note(edition))).Select(edition => KeyValuePair.Create(edition, words[TranslationNames.Note(edition)])));

    private string Empty(PageWords source) =>
        new PageWords(null, null, source.Edition, ImmutableSortedDictionary<int, string>.Empty, TranslationSheet.Of(source, null, null, null).Body(_ => null))
        {
            By = options.Value.PublishesAs, Made = LondonDay.Of(time.GetUtcNow()),
        }.Write();

    /// <param name="translated">Null for the text that the revision before is of.</param>
    private async Task Keep(Draft draft, string? translated, string? written, CancellationToken cancellationToken)
    {
        var before = draft.Revision == 1 ? null : await reader.Work(draft.Id, draft.Revision - 1, cancellationToken);
        store.TranslationWorks.Add(new TranslationWork
        {
            DraftId = draft.Id,
            Revision = draft.Revision,
            Translated = await Digest(translated) ?? before?.Translated,
            Written = await Digest(written),
        });
        await store.SaveChangesAsync(cancellationToken);

        async Task<string?> Digest(string? text) => text is null ? null : await drafts.Keep(Encoding.UTF8.GetBytes(text), cancellationToken);
    }
}
