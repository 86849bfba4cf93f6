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

    /// <summary>Before the id of a unit: its words.</summary>
    private const string WordsField = "w.";

    [Read(OfDraft + DeskAddresses.DataWords)]
    public Task<IActionResult> Words(int id, string? done, CancellationToken cancellationToken) => Show(id, new() { Done = done }, cancellationToken);

    [HttpPost(OfDraft + DeskAddresses.DataWords), Authorize(DeskPolicies.Translating), LargeForm(TranslationLimits.FormBytes, TranslationLimits.FormFields)]
    public async Task<IActionResult> Save(int id, int seen, int release, bool named, string? then, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var saved = await writer.Save(site, id, seen, release, Typed(), named, Person!, cancellationToken);
        if (saved.Fault is { } fault)
            return saved.Bench is { } bench ? await Page(bench, Of(fault) with { Theirs = saved.Theirs, IsNamed = named }, cancellationToken) : Missing();
        if (then != "submit")
            return To(DeskAddresses.DataWordsDraft(id), "translation-saved");
        var newest = (await drafts.Find(id, cancellationToken))!.Revision;
        var submitted = await submission.Submit(site, id, newest, Person!, cancellationToken);
        return submitted.Fault is { } refused ? await Show(id, Of(refused), cancellationToken) : To(DeskAddresses.Draft(id));
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
            return await Page(bench, Refused("translation-fault.no-file"), cancellationToken);
        var read = await TranslationXliff.Read(file, bench.Language.Tag, cancellationToken);
        // What is built in another way is of another dataset, or of what this one was.
        if (read.File is not { } sent || sent.Original != bench.File.Original || sent.Skeleton != bench.File.Skeleton)
        {
            var isBroken = read.Faults.Any(each => each.Severity == FaultSeverity.Error);
            return await Page(bench, Refused(isBroken ? "translation-fault.xliff" : "translation-fault.other-file") with { IsNamed = named, Faults = read.Faults }, cancellationToken);
        }

        var saved = await writer.Save(site, id, seen, bench.Revision.Base, DataWordsBench.WordsOf(sent), named, Person!, cancellationToken);
        return saved.Fault is { } fault
            ? await Page(saved.Bench ?? bench, Of(fault) with { Theirs = saved.Theirs, IsNamed = named }, cancellationToken)
            : To(DeskAddresses.DataWordsDraft(id), "translation-taken-in");
    }

    [HttpPost(OfDraft + DeskAddresses.DataWords + DeskAddresses.Checked), Authorize(DeskPolicies.Translating)]
    public async Task<IActionResult> Check(int id, int seen, bool sure, CancellationToken cancellationToken)
    {
        if (!sure)
            return await Show(id, Refused("translation-fault.not-sure"), cancellationToken);
        var change = await checker.Check(HttpContext.Site(), id, seen, Person!, cancellationToken);
        return change.Fault is { } fault
            ? await Show(id, Refused(TranslationChecker.KeyOf(fault)), cancellationToken)
            : To(DeskAddresses.DataWordsDraft(id), "translation-checked");
    }

    /// <summary>Words of the data that differ in capitals alone are one field to a form, and stay as they are.</summary>
    private ImmutableDictionary<string, string> Typed() => Request.Form.Where(field => field.Key.StartsWith(WordsField, StringComparison.Ordinal) && field.Value.Count == 1)
        .ToImmutableDictionary(field => field.Key[WordsField.Length..], field => field.Value.ToString(), StringComparer.Ordinal);

    private static DataWordsAnswer Refused(string fault) => new() { Fault = fault, Status = StatusCodes.Status422UnprocessableEntity };

    private static DataWordsAnswer Of(DraftFault fault) => new() { Fault = fault.Key(), Status = fault.Status() };

    private async Task<IActionResult> Show(int id, DataWordsAnswer answer, CancellationToken cancellationToken) =>
        await reader.Read(HttpContext.Site(), id, null, cancellationToken) is { } bench ? await Page(bench, answer, cancellationToken) : Missing();

    private async Task<IActionResult> Page(DataWordsBench bench, DataWordsAnswer answer, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var mayWrite = Person!.MayWrite(bench.Subject) && bench.Draft.State.MayChange();
        var isToCheck = mayWrite && !bench.LacksWords && DatasetWords.CheckedOn(bench.Text) is null;
        var isOwn = (await drafts.Revisions(bench.Draft.Id, cancellationToken)).Exists(revision => revision.By == Person!.Id);
        // Where words are missing, the check says no more than that.
        var made = bench.LacksWords ? [] : sites.Of(site, await With(bench, cancellationToken), cancellationToken).Faults;
        var view = new DataWordsView(FrameOf("data-words.title", answer.Done, answer.Fault))
        {
            Bench = bench,
            Title = bench.Dataset.TextIn(site.Languages.Source.Tag).Title,
            Source = site.Languages.Source,
            // What was published since the draft began is in the form where somebody decides between the two.
            Release = answer.Theirs.IsEmpty ? bench.Revision.Base : site.Release.Number,
            Theirs = answer.Theirs,
            Glossary = new GlossaryWords(site.Content, bench.Language.Tag, string.Join('\n', bench.File.Units.Select(unit => unit.Source))),
            Faults = answer.Faults ?? [.. made.Where(each => each.File == bench.Path)],
            MayWrite = mayWrite && bench.File.Units.Length <= TranslationLimits.MaxUnits,
            MayCheck = isToCheck && !isOwn,
            WaitsForChecker = isToCheck && isOwn,
            CheckedBy = await checker.LastChecker(bench.Draft, cancellationToken),
            IsNamed = answer.IsNamed ?? DatasetWords.By(bench.Text) == Person!.Name,
        };
        return Show("DataWords", view, answer.Status);
    }

    private async Task<DraftEdit[]> With(DataWordsBench bench, CancellationToken cancellationToken) =>
        bench.ComesWith is { } data ? [(await drafts.Newest(data, cancellationToken)).Edit, bench.Edit] : [bench.Edit];
}
