using System.Collections.Immutable;
using System.Text.Json;
using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Data;

/// <summary>What a draft of new data does to the site, for everybody who may look at drafts; statisticians may read its file again.</summary>
internal sealed class DataDraftsController(DataUploads uploads, DraftStore drafts, DraftSites sites, DataEffects effects, AccountRegister accounts) : DeskController
{
    [Read(DeskAddresses.Drafts + "/{id:int}" + DeskAddresses.DataPart)]
    public async Task<IActionResult> Effect(int id, string? language, string? done, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) is { } draft ? await Page(draft, language, done, new UploadAnswer(null), cancellationToken) : Missing();

    /// <summary>Reads the file again, on the version that is published now.</summary>
    [HttpPost(DeskAddresses.Drafts + "/{id:int}" + DeskAddresses.DataPart + DeskAddresses.AgainPart), Authorize(DeskPolicies.Counting)]
    public async Task<IActionResult> Again(int id, int seen, CancellationToken cancellationToken)
    {
        if (await Find(id, cancellationToken) is not { } draft || DatasetOf(HttpContext.Site(), draft) is not { } dataset)
            return Missing();
        var answer = await uploads.Again(HttpContext.Site(), dataset, draft, seen, Person!, cancellationToken);
        return answer.Fault is null ? To(DeskAddresses.DraftData(id), "data-taken") : await Page(draft, null, null, answer, cancellationToken);
    }

    [Read(DeskAddresses.Drafts + "/{id:int}" + DeskAddresses.DataPart + DeskAddresses.PreviewPart + "/{tag}/{section}/{slug}")]
    public async Task<IActionResult> Preview(int id, string tag, string section, string slug, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await Find(id, cancellationToken) is not { } draft
            || !LanguageTag.TryParse(tag, out var language) || !site.Languages.TryGet(language, out _)
            || !PageId.TryCreate(section, slug, out var page)
            || sites.Of(site, [(await drafts.Newest(draft, cancellationToken)).Edit], cancellationToken).Site is not { } made)
        {
            return Missing();
        }

        var watermark = DeskLanguages.Of(Person!.Language).Format("data.watermark", ("id", draft.Id), ("revision", draft.Revision));
        return PreviewPage.Of(this, made, page, language, watermark) is { } view ? view : Missing();
    }

    /// <summary>Null where there is none, and where it is of something else.</summary>
    private async Task<Draft?> Find(int id, CancellationToken cancellationToken) =>
        await drafts.Find(id, cancellationToken) is { } draft && DraftSubject.Parse(draft.Subject).Kind == DraftKind.Dataset ? draft : null;

    private static Dataset? DatasetOf(Site site, Draft draft) => site.Content.Datasets.GetValueOrDefault(DraftSubject.Parse(draft.Subject).Dataset);

    private async Task<IActionResult> Page(Draft draft, string? language, string? done, UploadAnswer answer, CancellationToken cancellationToken)
    {
        var (site, frame) = (HttpContext.Site(), FrameOf("data.effect.title", done, answer.Fault));
        var (revision, edit) = await drafts.Newest(draft, cancellationToken);
        var upload = await uploads.Find(draft.Id, draft.Revision, cancellationToken);
        var id = DraftSubject.Parse(draft.Subject).Dataset;
        var view = new DataDraftView(frame)
        {
            Words = SiteWords.Of(site, frame),
            Draft = draft,
            Revision = revision,
            By = (await accounts.All(cancellationToken)).Find(account => account.Id == revision.By)?.Name ?? "",
            Dataset = id,
            Upload = upload,
            Warnings = upload is null ? [] : JsonSerializer.Deserialize<ImmutableArray<Fault>>(upload.Warnings),
            Faults = answer.Faults,
            MayChange = draft.State.MayChange() && Person!.MayWrite(DraftSubject.Parse(draft.Subject)),
            HasMovedOn = draft.State.IsOpen() && uploads.HasMovedOn(site, revision, cancellationToken),
            Language = LanguageTag.TryParse(language, out var tag) && site.Languages.TryGet(tag, out var asked) ? asked : site.Languages.Source,
            Source = site.Languages.Source,
        };
        if (draft.State.IsOpen() && !view.HasMovedOn && DatasetOf(site, draft) is not null)
        {
            var made = sites.Of(site, [edit], cancellationToken);
            view = view with { Faults = [.. view.Faults, .. Of(made.Faults, id)] };
            if (made.Site is { } after)
            {
                var effect = effects.Of(site, after, id, revision.Digest, cancellationToken);
                if (ChangesPart.Read(effect, Request.Query) is not { } changes)
                    return Missing();
                view = view with { Effect = effect, Changes = changes };
            }
        }

        return Show("DataDraft", view, answer.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Every error, and the warnings of the dataset itself: the others were there before.</summary>
    private static IEnumerable<Fault> Of(ImmutableArray<Fault> faults, DatasetId id) => faults
        .Where(fault => fault.Severity == FaultSeverity.Error || fault.File.StartsWith($"datasets/{id}/", StringComparison.Ordinal))
        .Take(DataLimits.MaxFaults);
}
