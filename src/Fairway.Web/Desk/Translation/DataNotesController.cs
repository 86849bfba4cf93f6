using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Review;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Translation;

/// <summary>What statisticians tell readers of a version of their data, in the words of translators.</summary>
internal sealed class DataNotesController(DraftRegister register, DraftStore drafts, ComingData comingData, Lazy<ReleaseStore> releases) : DeskController
{
    private const string OfDraft = DeskAddresses.Drafts + "/{id:int}" + DeskAddresses.Notes;

    /// <summary>Before the number of a version: the words of its note.</summary>
    private const string NoteField = "n.";

    [HttpPost(DeskAddresses.Translations + "/{tag}/notes"), Authorize(DeskPolicies.Translating)]
    public async Task<IActionResult> Open(string tag, string? dataset, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (!LanguageTag.TryParse(tag, out var language) || !DatasetId.TryParse(dataset, null, out var id) || Published(site, id, language, cancellationToken) is not { } text)
            return Missing();
        var subject = DraftSubject.OfDataTranslation(id, language);
        var edit = TranslationWriter.NewEdit(site, subject, site.Content.Datasets[id].TextIn(site.Languages.Source.Tag).Title).With(DataNotes.PathOf(id, language), text);
        return await register.Open(subject, site.Release.Number, edit, Person!, cancellationToken) is { Draft: { } draft } ? To(DeskAddresses.NotesDraft(draft.Id)) : Missing();
    }

    [Read(OfDraft)]
    public async Task<IActionResult> Notes(int id, string? done, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) is var (draft, dataset, with, text) ? Page(draft, dataset, with, DataNotes.Read(text), done, null) : Missing();

    /// <summary>On what is published now: whatever else it says in that language stays.</summary>
    [HttpPost(OfDraft), Authorize(DeskPolicies.Translating), LargeForm(TranslationLimits.FormBytes, TranslationLimits.FormFields)]
    public async Task<IActionResult> Save(int id, int seen, string? then, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await Find(id, cancellationToken) is not var (draft, dataset, with, before))
            return Missing();
        var language = DraftSubject.Parse(draft.Subject).Language!.Value;
        var typed = Typed(dataset);
        if (typed.Values.Any(note => note.Length > DatasetVersion.MaxNote))
            return Page(draft, dataset, with, typed, null, DraftFault.TooLarge);
        var (_, edit) = await drafts.Newest(draft, cancellationToken);
        var text = DataNotes.Write(Published(site, dataset.Id, language, cancellationToken) ?? before, typed);
        var change = await register.Save(id, seen, site.Release.Number, edit.With(DataNotes.PathOf(dataset.Id, language), text), Person!, cancellationToken);
        if (change.IsDone && then == "submit")
            change = await register.Submit(id, change.Draft!.Revision, Person!, cancellationToken);
        return change.Fault is { } fault ? Page(draft, dataset, with, typed, null, fault, fault == DraftFault.Overtaken ? (await Find(id, cancellationToken))?.Text : null)
            : then == "submit" ? To(DeskAddresses.Draft(id))
            : To(DeskAddresses.NotesDraft(id), "translation-saved");
    }

    /// <summary>By version; nothing for a note that has no words.</summary>
    private ImmutableDictionary<int, string> Typed(Dataset dataset) => dataset.Versions.All
        .Select(version => (version.Number, Words: UnitWords.Of(Request.Form[string.Create(CultureInfo.InvariantCulture, $"{NoteField}{version.Number}")])))
        .Where(note => note.Words is not null)
        .ToImmutableDictionary(note => note.Number, note => note.Words!);

    /// <summary>With the data that are to come, where there are some.</summary>
    private async Task<(Draft Draft, Dataset Dataset, Draft? With, string Text)?> Find(int id, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await drafts.Find(id, cancellationToken) is not { } draft || DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.DataTranslation } subject
            || !site.Content.Datasets.TryGetValue(subject.Dataset, out var published))
            return null;
        var (_, edit) = await drafts.Newest(draft, cancellationToken);
        var (with, dataset) = (await comingData.Of(site, cancellationToken)).GetValueOrDefault(subject.Dataset);
        return edit.Text(DataNotes.PathOf(subject.Dataset, subject.Language!.Value)) is { } text ? (draft, dataset ?? published, with, text) : null;
    }

    /// <summary>The words of a dataset in a language; null where there are none, which are translated by XLIFF first.</summary>
    private string? Published(Site site, DatasetId dataset, LanguageTag language, CancellationToken cancellationToken)
    {
        if (!site.Content.Datasets.TryGetValue(dataset, out var known) || !known.Texts.ContainsKey(language) || language == site.Languages.Source.Tag || site.Release.Number == 0)
            return null;
        return Encoding.UTF8.GetString(releases.Value.Open(site.Release).Read(DataNotes.PathOf(dataset, language), cancellationToken));
    }

    private ViewResult Page(Draft draft, Dataset dataset, Draft? with, ImmutableDictionary<int, string> notes, string? done, DraftFault? fault, string? theirs = null)
    {
        var languages = HttpContext.Site().Languages;
        var subject = DraftSubject.Parse(draft.Subject);
        var view = new DataNotesView(
            FrameOf("data-notes.title", done, fault?.Key()),
            draft,
            draft.Revision,
            dataset.TextIn(languages.Source.Tag).Title,
            languages.Source,
            languages[subject.Language!.Value],
            DataNotes.Of(dataset, notes),
            Person!.MayWrite(subject) && draft.State.MayChange())
        {
            ComesWith = dataset.Version.Note is null ? null : with,
            Theirs = theirs is null ? ImmutableDictionary<int, string>.Empty : DataNotes.Read(theirs),
        };
        return Show("DataNotes", view, fault?.Status() ?? StatusCodes.Status200OK);
    }
}
