using Fairway.Content;
using Fairway.Languages;
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
internal sealed class TranslationQueueController(TranslationQueue queue, AssignmentRegister assignments, TranslationWriter writer, TranslationChecker checker) : DeskController
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
        Begin(tag, page, subject => writer.Open(HttpContext.Site(), subject, Person!, cancellationToken), cancellationToken);

    [HttpPost(Into + "/check"), Authorize(DeskPolicies.Translating)]
    public Task<IActionResult> Check(string tag, string? page, bool sure, CancellationToken cancellationToken) => sure
        ? Begin(tag, page, subject => checker.CheckPublished(HttpContext.Site(), subject, Person!, cancellationToken), cancellationToken)
        : One(tag, null, "translation-fault.not-sure", cancellationToken);

    [HttpPost(Into + "/assign"), Authorize(DeskPolicies.Assigning)]
    public async Task<IActionResult> Assign(string tag, string? page, string? account, CancellationToken cancellationToken)
    {
        if (SubjectOf(tag, page) is not { } subject)
            return Missing();
        return await assignments.Assign(subject, account, Person!, cancellationToken) is { } fault
            ? await One(tag, null, fault.Key(), cancellationToken)
            : To(DeskAddresses.TranslationsInto(subject.Language!.Value), "translation-assigned");
    }

    private async Task<IActionResult> Begin(string tag, string? page, Func<DraftSubject, Task<DraftChange>> begin, CancellationToken cancellationToken)
    {
        if (SubjectOf(tag, page) is not { } subject)
            return Missing();
        return await begin(subject) switch
        {
            { Draft: { } draft } => To(DeskAddresses.TranslateDraft(draft.Id)),
            { Fault: { } fault } => await One(tag, null, TranslationChecker.KeyOf(fault), cancellationToken),
            _ => Missing(),
        };
    }

    private Language? Find(string tag) =>
        LanguageTag.TryParse(tag, out var parsed) && HttpContext.Site().Languages.TryGet(parsed, out var language) && language != HttpContext.Site().Languages.Source ? language : null;

    private DraftSubject? SubjectOf(string tag, string? page) => Find(tag) is { } language && PageId.TryParse(page, out var id) ? DraftSubject.OfTranslation(id, language.Tag) : null;

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
