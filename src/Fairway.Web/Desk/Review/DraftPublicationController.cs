using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Review;

/// <summary>Publishes one draft now, and says what came of it. What goes out at a time, or together with others, is for the schedule.</summary>
[Authorize(DeskPolicies.Publishing)]
internal sealed class DraftPublicationController(DraftReader reader, DraftPublisher publisher) : DeskController
{
    [HttpPost(DeskAddresses.Drafts + "/{id:int}/publish")]
    public async Task<IActionResult> Publish(int id, int seen, CancellationToken cancellationToken) =>
        await Answer(id, await publisher.PublishNow(id, seen, Person!, cancellationToken), "", cancellationToken);

    [HttpPost(DeskAddresses.Drafts + "/{id:int}/publish-in-emergency")]
    public async Task<IActionResult> PublishInEmergency(int id, int seen, string? text, bool sure, CancellationToken cancellationToken) => sure
        ? await Answer(id, await publisher.PublishInEmergency(id, seen, text ?? "", Person!, cancellationToken), text, cancellationToken)
        : await Show(id, "draft.not-sure", StatusCodes.Status422UnprocessableEntity, text, cancellationToken);

    private async Task<IActionResult> Answer(int id, DraftPublication publication, string? typed, CancellationToken cancellationToken)
    {
        // Where the store and the check had no say, the page of the draft, with what was typed, says what is missing.
        if (publication is { Fault: { } fault and not (DraftFault.MovedOn or DraftFault.Refused or DraftFault.NoStore) })
            return await Show(id, fault.Key(), fault.Status(), typed, cancellationToken);
        if (await reader.Find(id, HttpContext.Site(), cancellationToken) is not { } page)
            return Missing();
        var view = new DraftPublicationView(FrameOf("draft.publication", publication.Fault is null ? "draft-published" : null, publication.Fault?.Key()), page, publication);
        return Show("DraftPublication", view, publication.Fault?.Status() ?? StatusCodes.Status200OK);
    }

    private async Task<IActionResult> Show(int id, string fault, int status, string? typed, CancellationToken cancellationToken) =>
        await reader.Find(id, HttpContext.Site(), cancellationToken) is { } page
            ? Show("Draft", new DraftView(FrameOf("draft.title", null, fault), page, typed ?? ""), status)
            : Missing();
}
