using Fairway.Content;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Translation;

/// <summary>What is to be translated, who does it, and where it begins.</summary>
internal sealed class TranslationQueueController(TranslationQueue queue, AssignmentRegister assignments, TranslationWriter writer, DataWordsWriter dataWords, TranslationChecker checker)
    : DeskController
{
    private const string Into = DeskAddresses.Translations + "/{tag}";

    /// <summary>For a translator their languages, for others all; the one with the most safety changes first.</summary>
    [Read(DeskAddresses.Translations)]
    public async Task<IActionResult> Languages(CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var all = site.Languages.All.Where(language => language != site.Languages.Source);
        var own = all.Where(language => Person!.TranslatesInto.Contains(language.Tag.Value)).ToList();
        var queues = await queue.Of(site, own.Count > 0 ? own : all, cancellationToken);
        return Show("TranslationQueues", new TranslationQueuesView(
            Frame("translations.title"),
            [.. queues.OrderByDescending(each => each.Count(QueueRank.Safety)).ThenByDescending(each => each.Count(QueueRank.Stale))]));
    }

    [Read(Into)]
    public Task<IActionResult> Language(string tag, string? done, CancellationToken cancellationToken) => One(tag, done, null, cancellationToken);

    [HttpPost(Into + "/open"), Authorize(DeskPolicies.Translating)]
    public Task<IActionResult> Open(string tag, string? page, CancellationToken cancellationToken) =>
        Begin(tag, SubjectOf(tag, page), subject => writer.Open(HttpContext.Site(), subject, Person!, cancellationToken), cancellationToken);

    [HttpPost(Into + DeskAddresses.DataPart), Authorize(DeskPolicies.Translating)]
    public Task<IActionResult> OpenData(string tag, string? dataset, CancellationToken cancellationToken) =>
        Begin(tag, DataSubjectOf(tag, dataset), subject => dataWords.Open(HttpContext.Site(), subject, Person!, cancellationToken), cancellationToken);

    [HttpPost(Into + "/check"), Authorize(DeskPolicies.Translating)]
    public Task<IActionResult> Check(string tag, string? page, bool sure, CancellationToken cancellationToken) => Check(tag, SubjectOf(tag, page), sure, cancellationToken);

    [HttpPost(Into + DeskAddresses.DataPart + DeskAddresses.Checked), Authorize(DeskPolicies.Translating)]
    public Task<IActionResult> CheckData(string tag, string? dataset, bool sure, CancellationToken cancellationToken) => Check(tag, DataSubjectOf(tag, dataset), sure, cancellationToken);

    [HttpPost(Into + "/assign"), Authorize(DeskPolicies.Assigning)]
    public async Task<IActionResult> Assign(string tag, string? page, string? account, CancellationToken cancellationToken)
    {
        if (SubjectOf(tag, page) is not { } subject)
            return Missing();
        return await assignments.Assign(subject, account, Person!, cancellationToken) is { } fault
            ? await One(tag, null, fault.Key(), cancellationToken)
            : To(DeskAddresses.TranslationsInto(subject.Language!.Value), "translation-assigned");
    }

    private Task<IActionResult> Check(string tag, DraftSubject? subject, bool sure, CancellationToken cancellationToken) => sure
        ? Begin(tag, subject, known => checker.CheckPublished(HttpContext.Site(), known, Person!, cancellationToken), cancellationToken)
        : One(tag, null, "translation-fault.not-sure", cancellationToken);

    private async Task<IActionResult> Begin(string tag, DraftSubject? subject, Func<DraftSubject, Task<DraftChange>> begin, CancellationToken cancellationToken)
    {
        if (subject is not { } known)
            return Missing();
        return await begin(known) switch
        {
            { Draft: { } draft } => To(known.IsOfData ? DeskAddresses.DataWordsDraft(draft.Id) : DeskAddresses.TranslateDraft(draft.Id)),
            { Fault: { } fault } => await One(tag, null, TranslationChecker.KeyOf(fault), cancellationToken),
            _ => Missing(),
        };
    }

    private Language? Find(string tag) =>
        LanguageTag.TryParse(tag, out var parsed) && HttpContext.Site().Languages.TryGet(parsed, out var language) && language != HttpContext.Site().Languages.Source ? language : null;

    private DraftSubject? SubjectOf(string tag, string? page) => Find(tag) is { } language && PageId.TryParse(page, out var id) ? DraftSubject.OfTranslation(id, language.Tag) : null;

    private DraftSubject? DataSubjectOf(string tag, string? dataset) =>
        Find(tag) is { } language && DatasetId.TryParse(dataset, null, out var id) && HttpContext.Site().Content.Datasets.ContainsKey(id) ? DraftSubject.OfDataTranslation(id, language.Tag) : null;

    private async Task<IActionResult> One(string tag, string? done, string? fault, CancellationToken cancellationToken)
    {
        if (Find(tag) is not { } language)
            return Missing();
        var one = (await queue.Of(HttpContext.Site(), [language], cancellationToken))[0];
        var isLead = Person!.Is(Role.Publisher) || Person.Is(Role.Administrator);
        var translators = isLead ? await assignments.Translators(language.Tag, cancellationToken) : [];
        return Show(
            "TranslationQueue",
            new TranslationQueueView(FrameOf("translations.title", done, fault), one, Person, translators),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
