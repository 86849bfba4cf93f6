using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Sites.History;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Schedules;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Data;

/// <summary>The datasets, and new data for them: for statisticians.</summary>
[Authorize(DeskPolicies.Counting)]
internal sealed class UploadsController(DataUploads uploads, DraftStore drafts, TimeProvider time) : DeskController
{
    [Read(DeskAddresses.Data)]
    public async Task<IActionResult> Datasets(CancellationToken cancellationToken)
    {
        var frame = Frame("data.title");
        var open = (await drafts.Open(cancellationToken)).ToLookup(draft => draft.Subject);
        ImmutableArray<DataRow> rows =
        [
            .. HttpContext.Site().Content.Datasets.ValuesOf(_ => true)
                .OrderBy(dataset => dataset.Id.Value, StringComparer.Ordinal)
                .Select(dataset => Row(dataset, open[DraftSubject.OfDataset(dataset.Id).ToString()].FirstOrDefault())),
        ];
        return Show("DataList", new DataListView(frame, SiteWords.Of(HttpContext.Site(), frame), Today, rows));
    }

    [Read(DeskAddresses.Data + "/{dataset}")]
    public async Task<IActionResult> Form(string dataset, CancellationToken cancellationToken)
    {
        if (Find(dataset) is not { } found)
            return Missing();
        var open = await drafts.FindOpen(DraftSubject.OfDataset(found.Id), cancellationToken);
        return Page(found, open, new UploadForm { Seen = open?.Revision ?? 0 }, null, []);
    }

    /// <summary>The framework keeps the file in a temporary one, and deletes that at the end of the request.</summary>
    [HttpPost(DeskAddresses.Data + "/{dataset}"), LargeForm(DataLimits.UploadBytes)]
    public async Task<IActionResult> Take(string dataset, IFormFile? file, UploadForm form, CancellationToken cancellationToken)
    {
        if (Find(dataset) is not { } found)
            return Missing();
        if (file is null || file.Length > SheetLimits.MaxFileBytes)
            return await Refused(found, form, new UploadAnswer(file is null ? "data-fault.no-file" : "draft-fault.too-large"), cancellationToken);

        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        var answer = await uploads.Take(HttpContext.Site(), found, NameOf(file), bytes, form, Person!, cancellationToken);
        return answer is { Fault: null, Draft: { } draft } ? To(DeskAddresses.DraftData(draft.Id), "data-taken") : await Refused(found, form, answer, cancellationToken);
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What follows the last stroke: some browsers send a path.</summary>
    private static string NameOf(IFormFile file) => new([.. file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => !char.IsControl(sign)).Take(DataLimits.MaxName)]);

    private Dataset? Find(string dataset) => DatasetId.TryParse(dataset, null, out var id) ? HttpContext.Site().Content.Datasets.GetValueOrDefault(id) : null;

    private DataRow Row(Dataset dataset, Draft? open) =>
        new(dataset, VersionReleases.Of(HttpContext.Site(), dataset.Id, dataset.Version.Number), ReleaseSchedule.Of(dataset).FirstOrDefault(), open);

    private async Task<IActionResult> Refused(Dataset dataset, UploadForm form, UploadAnswer answer, CancellationToken cancellationToken) =>
        Page(dataset, await drafts.FindOpen(DraftSubject.OfDataset(dataset.Id), cancellationToken), form, answer.Fault, answer.Faults);

    private ViewResult Page(Dataset dataset, Draft? open, UploadForm form, string? fault, ImmutableArray<Fault> faults)
    {
        var frame = FrameOf("data.upload.title", null, fault);
        var site = HttpContext.Site();
        return Show(
            "DataUpload",
            new UploadView(frame, SiteWords.Of(site, frame), Today, Row(dataset, open), form, faults, site.Languages.Source),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
