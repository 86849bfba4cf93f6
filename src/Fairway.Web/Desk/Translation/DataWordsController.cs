using System.Collections.Immutable;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Review;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Translation;

/// <summary>The words of a dataset, and what statisticians tell readers of its versions, beside their translation.</summary>
internal sealed class DataWordsController(
    DataWordsReader reader, DataWordsWriter writer, TranslationChecker checker, TranslationSubmission submission, DraftStore drafts, DraftSites sites) : DeskController
{
    private const string OfDraft = DeskAddresses.Drafts + "/{id:int}";

    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    /// <summary>Before the id of a unit: its words.</summary>
    private const string WordsField = "w.";

    [Read(OfDraft + DeskAddresses.DataWords)]
    public Task<IActionResult> Words(int id, string? done, CancellationToken cancellationToken) => Show(id, done, null, cancellationToken);

    [HttpPost(OfDraft + DeskAddresses.DataWords), Authorize(DeskPolicies.Translating), LargeForm(TranslationLimits.FormBytes, TranslationLimits.FormFields)]
    public async Task<IActionResult> Save(int id, int seen, int release, bool named, string? then, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var saved = await writer.Save(site, id, seen, release, Typed(), named, Person!, cancellationToken);
        if (saved.Fault is { } fault)
            return saved.Bench is { } bench ? await Page(bench, saved.Theirs, named, null, fault.Key(), fault.Status(), cancellationToken) : Missing();
        if (then != "submit")
            return To(DeskAddresses.DataWordsDraft(id), "translation-saved");
        var newest = (await drafts.Find(id, cancellationToken))!.Revision;
        var submitted = await submission.Submit(site, id, newest, Person!, cancellationToken);
        return submitted.Fault is { } refused ? await Show(id, null, refused, cancellationToken) : To(DeskAddresses.Draft(id));
    }

    [Read(OfDraft + DeskAddresses.DataWordsFile)]
    public async Task<IActionResult> Download(int id, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        return await reader.Read(site, id, null, cancellationToken) is { } bench
            ? TranslationXliff.Send(this, bench.File, site.Languages.Source.Tag, bench.Language.Tag, bench.Subject.Id)
            : Missing();
    }

    [HttpPost(OfDraft + DeskAddresses.DataWords + DeskAddresses.Xliff), Authorize(DeskPolicies.Translating), LargeForm(TranslationLimits.XliffBytes)]
    public async Task<IActionResult> Upload(int id, int seen, bool named, IFormFile? file, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await reader.Read(site, id, null, cancellationToken) is not { } bench)
            return Missing();
        if (file is null)
            return await Answer(id, "translation-fault.no-file", null, cancellationToken);
        var read = await TranslationXliff.Read(file, bench.Language.Tag, cancellationToken);
        // What is built in another way is of another dataset, or of what this one was.
        if (read.File is not { } sent || sent.Original != bench.File.Original || sent.Skeleton != bench.File.Skeleton)
        {
            var isBroken = read.Faults.Any(each => each.Severity == FaultSeverity.Error);
            return await Page(
                bench, None, named, null, isBroken ? "translation-fault.xliff" : "translation-fault.other-file", StatusCodes.Status422UnprocessableEntity, cancellationToken, read.Faults);
        }

        var saved = await writer.Save(site, id, seen, bench.Revision.Base, DataWordsBench.WordsOf(sent), named, Person!, cancellationToken);
        return saved.Fault is { } fault
            ? await Page(saved.Bench ?? bench, saved.Theirs, named, null, fault.Key(), fault.Status(), cancellationToken)
            : To(DeskAddresses.DataWordsDraft(id), "translation-taken-in");
    }

    [HttpPost(OfDraft + DeskAddresses.DataWords + DeskAddresses.Checked), Authorize(DeskPolicies.Translating)]
    public async Task<IActionResult> Check(int id, int seen, bool sure, CancellationToken cancellationToken)
    {
        if (!sure)
            return await Answer(id, "translation-fault.not-sure", null, cancellationToken);
        var change = await checker.Check(HttpContext.Site(), id, seen, Person!, cancellationToken);
        return await Answer(id, change.Fault is { } fault ? TranslationChecker.KeyOf(fault) : null, "translation-checked", cancellationToken);
    }

    private ImmutableDictionary<string, string> Typed() => Request.Form.Where(field => field.Key.StartsWith(WordsField, StringComparison.Ordinal))
        .ToImmutableDictionary(field => field.Key[WordsField.Length..], field => field.Value.ToString(), StringComparer.Ordinal);

    private async Task<IActionResult> Answer(int id, string? fault, string? done, CancellationToken cancellationToken) => fault is null
        ? To(DeskAddresses.DataWordsDraft(id), done)
        : await reader.Read(HttpContext.Site(), id, null, cancellationToken) is { } bench
            ? await Page(bench, None, null, null, fault, StatusCodes.Status422UnprocessableEntity, cancellationToken)
            : Missing();

    private async Task<IActionResult> Show(int id, string? done, DraftFault? fault, CancellationToken cancellationToken) =>
        await reader.Read(HttpContext.Site(), id, null, cancellationToken) is { } bench
            ? await Page(bench, None, null, done, fault?.Key(), fault?.Status() ?? StatusCodes.Status200OK, cancellationToken)
            : Missing();

    private async Task<IActionResult> Page(
        DataWordsBench bench,
        ImmutableDictionary<string, string> theirs,
        bool? named,
        string? done,
        string? fault,
        int status,
        CancellationToken cancellationToken,
        ImmutableArray<Fault> ofFile = default)
    {
        var site = HttpContext.Site();
        var mayWrite = Person!.MayWrite(bench.Subject) && bench.Draft.State.MayChange();
        var isToCheck = mayWrite && !bench.LacksWords && DatasetWords.CheckedOn(bench.Text) is null;
        var isOwn = (await drafts.Revisions(bench.Draft.Id, cancellationToken)).Exists(revision => revision.By == Person!.Id);
        // Where words are missing, the check says no more than that.
        var made = bench.LacksWords || site.Release.Number == 0 ? [] : sites.Of(site, await With(bench, cancellationToken), cancellationToken).Faults;
        var view = new DataWordsView(FrameOf("data-words.title", done, fault))
        {
            Bench = bench,
            Title = bench.Dataset.TextIn(site.Languages.Source.Tag).Title,
            Source = site.Languages.Source,
            // What was published since the draft began is in the form where somebody decides between the two.
            Release = theirs.IsEmpty ? bench.Revision.Base : site.Release.Number,
            Theirs = theirs,
            Glossary = new GlossaryWords(site.Content, bench.Language.Tag, string.Join('\n', bench.File.Units.Select(unit => unit.Source))),
            Faults = ofFile.IsDefault ? [.. made.Where(each => each.File == bench.Path)] : ofFile,
            MayWrite = mayWrite && bench.File.Units.Length <= TranslationLimits.MaxUnits,
            MayCheck = isToCheck && !isOwn,
            WaitsForChecker = isToCheck && isOwn,
            CheckedBy = await checker.LastChecker(bench.Draft, cancellationToken),
            IsNamed = named ?? DatasetWords.By(bench.Text) == Person!.Name,
        };
        return Show("DataWords", view, status);
    }

    private async Task<DraftEdit[]> With(DataWordsBench bench, CancellationToken cancellationToken) =>
        bench.ComesWith is { } data ? [(await drafts.Newest(data, cancellationToken)).Edit, bench.Edit] : [bench.Edit];
}
