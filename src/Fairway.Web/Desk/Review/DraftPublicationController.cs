using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Review;

/// <summary>Publishes one draft now, and says what came of it. What goes out at a time, or together with others, is for the schedule.</summary>
[Authorize(DeskPolicies.Publishing)]
internal sealed class DraftPublicationController(DraftReader drafts, DraftPublisher publisher) : DraftPageController(drafts)
{
    [HttpPost(DeskAddresses.Drafts + "/{id:int}/publish")]
    public async Task<IActionResult> Publish(int id, int seen, CancellationToken cancellationToken) =>
        await Answer(id, await publisher.PublishNow(id, seen, Person!, cancellationToken), TypedWords.None, cancellationToken);

    [HttpPost(DeskAddresses.Drafts + "/{id:int}/publish-in-emergency")]
    public async Task<IActionResult> PublishInEmergency(int id, int seen, string? text, bool sure, CancellationToken cancellationToken) => sure
        ? await Answer(id, await publisher.PublishInEmergency(id, seen, text ?? "", Person!, cancellationToken), new TypedWords("publish-in-emergency", text), cancellationToken)
        : await Refused(id, NotSure, StatusCodes.Status422UnprocessableEntity, new TypedWords("publish-in-emergency", text), cancellationToken);

    private async Task<IActionResult> Answer(int id, DraftPublication publication, TypedWords typed, CancellationToken cancellationToken)
    {
        // Where the store and the check had no say, the page of the draft, with what was typed, says what is missing.
        if (publication is { Fault: { } fault and not (DraftFault.MovedOn or DraftFault.Refused or DraftFault.NoStore) })
            return await Refused(id, fault.Key(), fault.Status(), typed, cancellationToken);
        if (await Find(id, cancellationToken) is not { } page)
            return Missing();
        var view = new DraftPublicationView(FrameOf("draft.publication", publication.Fault is null ? "draft-published" : null, publication.Fault?.Key()), page, publication);
        return Show("DraftPublication", view, publication.Fault?.Status() ?? StatusCodes.Status200OK);
    }
}
