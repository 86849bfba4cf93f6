using System.Collections.Immutable;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Sites.Translating;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Translation;

/// <summary>The draft of a translation beside its source.</summary>
internal sealed class TranslationController(
    TranslationReader reader, TranslationWriter writer, TranslationChecker checker, TranslationSubmission submission, DraftStore drafts, DraftSites sites, TranslationMemories memories, SourceTexts sources)
    : DeskController
{
    /// <summary>Before the id of a unit: its words.</summary>
    private const string WordsField = "w.";

    /// <summary>Before the id of a unit: whose words it has where two have changed it.</summary>
    private const string ChoiceField = "c.";

    private const string TheirChoice = "theirs";
    private const string OfDraft = DeskAddresses.Drafts + "/{id:int}";

    [Read(OfDraft + DeskAddresses.Translate)]
    public async Task<IActionResult> Translate(int id, string? done, CancellationToken cancellationToken) =>
        await reader.Read(HttpContext.Site(), id, null, null, cancellationToken) is { } bench ? await Page(bench, new() { Done = done }, cancellationToken) : Missing();

    [HttpPost(OfDraft + DeskAddresses.Translate), Authorize(DeskPolicies.Translating), LargeForm(TranslationLimits.FormBytes, TranslationLimits.FormFields)]
    public async Task<IActionResult> Save(int id, int seen, string? origin, string? note, bool whole, bool named, bool takenIn, string? then, string? take, CancellationToken cancellationToken)
    {
        if (!SourceOrigin.TryParse(origin, out var from))
            return Missing();
        var form = new TranslationForm(seen, from, Typed(), note ?? "") { IsWhole = whole, IsNamed = named, HasTakenIn = takenIn, Theirs = Theirs() };
        if (take is not null)
            return await Taken(id, form, take, cancellationToken);

        var saved = await writer.Save(HttpContext.Site(), id, form, Person!, cancellationToken);
        if (saved.Fault is { } fault)
        {
            return saved.Bench is { } bench
                ? await Page(bench, new() { Fault = saved.Breaking.IsEmpty ? fault.Key() : "translation-fault.breaking", Saved = saved, Form = form }, cancellationToken)
                : Missing();
        }

        if (then == "submit" && await Submit(id, cancellationToken) is { } refused)
            return refused;
        return then == "submit" ? To(DeskAddresses.Draft(id)) : To(DeskAddresses.TranslateDraft(id), saved.LacksWords ? TranslationView.LacksWords : "translation-saved");
    }

    [Read(OfDraft + DeskAddresses.XliffFile)]
    public async Task<IActionResult> Download(int id, CancellationToken cancellationToken)
    {
        if (await reader.Read(HttpContext.Site(), id, null, null, cancellationToken) is not { } bench)
            return Missing();
        var site = HttpContext.Site();
        return TranslationXliff.Send(this, bench.Sheet.ToFile(bench.Subject.Page, bench.Words.GetValueOrDefault), site.Languages.Source.Tag, bench.Language.Tag, bench.Subject.Page.Slug);
    }

    [HttpPost(OfDraft + DeskAddresses.Xliff), Authorize(DeskPolicies.Translating), LargeForm(TranslationLimits.XliffBytes)]
    public async Task<IActionResult> Upload(int id, int seen, bool named, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await reader.Read(HttpContext.Site(), id, null, null, cancellationToken) is not { } bench)
            return Missing();
        if (file is null)
            return await Page(bench, new() { Fault = "translation-fault.no-file" }, cancellationToken);

        var read = await TranslationXliff.Read(file, bench.Language.Tag, cancellationToken);
        if (read.File is not { IsPage: true } sent || sent.Original != $"pages/{bench.Subject.Page}")
        {
            var isBroken = read.Faults.Any(fault => fault.Severity == FaultSeverity.Error);
            return await Page(bench, new() { Fault = isBroken ? "translation-fault.xliff" : "translation-fault.other-file", Faults = read.Faults }, cancellationToken);
        }

        var words = TranslationBench.WordsOf(bench.Sheet.WithFile(sent));
        var saved = await writer.Save(HttpContext.Site(), id, new TranslationForm(seen, bench.Source.Origin, words, bench.Edit.Note) { IsNamed = named }, Person!, cancellationToken);
        return saved.Fault is { } fault
            ? await Page(saved.Bench ?? bench, new() { Fault = saved.Breaking.IsEmpty ? fault.Key() : "translation-fault.breaking", Saved = saved }, cancellationToken)
            : To(DeskAddresses.TranslateDraft(id), "translation-taken-in");
    }

    [HttpPost(OfDraft + DeskAddresses.Checked), Authorize(DeskPolicies.Translating)]
    public async Task<IActionResult> Check(int id, int seen, bool sure, CancellationToken cancellationToken)
    {
        if (await reader.Read(HttpContext.Site(), id, null, null, cancellationToken) is not { } bench)
            return Missing();
        if (!sure)
            return await Page(bench, new() { Fault = "translation-fault.not-sure" }, cancellationToken);
        var change = await checker.Check(HttpContext.Site(), id, seen, Person!, cancellationToken);
        return change.Fault is { } fault ? await Page(bench, new() { Fault = TranslationChecker.KeyOf(fault) }, cancellationToken) : To(DeskAddresses.TranslateDraft(id), "translation-checked");
    }

    /// <summary>Fills in a suggestion; nothing is saved.</summary>
    private async Task<IActionResult> Taken(int id, TranslationForm form, string take, CancellationToken cancellationToken)
    {
        if (await reader.Read(HttpContext.Site(), id, form.Seen, form.Origin, cancellationToken) is not { } bench)
            return Missing();
        var filled = take.Split(' ', 2) is [var unit, var words] ? form with { Words = form.Words.SetItem(unit, words) } : form;
        return await Page(TranslationWriter.With(bench, filled), new() { Form = filled }, cancellationToken);
    }

    private async Task<IActionResult?> Submit(int id, CancellationToken cancellationToken)
    {
        var bench = (await reader.Read(HttpContext.Site(), id, null, null, cancellationToken))!;
        var change = await submission.Submit(HttpContext.Site(), id, bench.Draft.Revision, Person!, cancellationToken);
        return change.Fault is { } fault ? await Page(bench, new() { Fault = fault.Key() }, cancellationToken) : null;
    }

    private ImmutableDictionary<string, string> Typed() => Request.Form.Where(field => field.Key.StartsWith(WordsField, StringComparison.Ordinal))
        .ToImmutableDictionary(field => field.Key[WordsField.Length..], field => field.Value.ToString(), StringComparer.Ordinal);

    private ImmutableHashSet<string> Theirs() =>
    [
        .. Request.Form.Where(field => field.Key.StartsWith(ChoiceField, StringComparison.Ordinal) && field.Value == TheirChoice).Select(field => field.Key[ChoiceField.Length..]),
    ];

    private async Task<IActionResult> Page(TranslationBench bench, TranslationAnswer answer, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var memory = await memories.Of(site, bench.Language.Tag, cancellationToken);
        var own = TranslationMemory.Of(bench.Subject.Page, sources.Earlier(site, bench.Subject, cancellationToken));
        var revisions = await drafts.Revisions(bench.Draft.Id, cancellationToken);
        var mayWrite = Person!.MayWrite(bench.Subject);
        var isToCheck = mayWrite && bench.Draft.State.MayChange() && TranslationChecker.IsReady(bench) && PageWords.Read(bench.Text).Checked is null;
        var isOwn = revisions.Exists(revision => revision.By == Person!.Id);
        var view = new TranslationView(FrameOf("translation.title", answer.Done, answer.Fault) with { Script = "js/desk-translate.js" })
        {
            Bench = bench,
            Answer = answer,
            SourceLanguage = site.Languages.Source,
            SourceTitle = bench.Source.Words.Title ?? bench.Subject.Page.ToString(),
            Faults = TranslationFaults.Of(site, bench, sites, cancellationToken),
            Matches = mayWrite ? TranslationMemories.Matches(bench, memory, own) : ImmutableDictionary<string, ImmutableArray<MemoryMatch>>.Empty,
            IsGathering = memory is null,
            Glossary = new GlossaryWords(site.Content, bench.Language.Tag, string.Join('\n', bench.Sheet.Units.Select(unit => unit.Source))),
            PublishedNow = bench.HasMovedOn ? sources.Translation(site, bench.Subject, site.Release.Number, cancellationToken) : null,
            MayWrite = mayWrite && bench.Draft.State.MayChange() && bench.Sheet.Units.Length <= TranslationLimits.MaxUnits,
            MayCheck = isToCheck && !isOwn,
            WaitsForChecker = isToCheck && isOwn,
            Checked = PageWords.Read(bench.Text).Checked,
            CheckedBy = await checker.LastChecker(bench.Draft, cancellationToken),
            IsNamed = answer.Form?.IsNamed ?? PageWords.Read(bench.Text).By == Person!.Name,
        };
        return Show("Translation", view, answer.Fault switch
        {
            null => StatusCodes.Status200OK,
            _ when answer.Saved?.Fault == DraftFault.Overtaken => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
    }
}
