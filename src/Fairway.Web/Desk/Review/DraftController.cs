using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Translation;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Review;

/// <summary>The page of a draft, and the steps that are taken on it. Each says which revision was seen.</summary>
internal sealed class DraftController(DraftReader drafts, DraftRegister register, TranslationSubmission submission, EmergencyReviews emergencies) : DraftPageController(drafts)
{
    private const string One = DeskAddresses.Drafts + "/{id:int}";

    [Read(One)]
    public async Task<IActionResult> Draft(int id, string? done, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) is { } page ? Show("Draft", new DraftView(Frame("draft.title", done), page, TypedWords.None)) : Missing();

    [Authorize(DeskPolicies.Writing)]
    [HttpPost(One + "/submit")]
    public Task<IActionResult> Submit(int id, int seen, CancellationToken cancellationToken) =>
        Step(id, "draft-submitted", TypedWords.None, submission.Submit(HttpContext.Site(), id, seen, Person!, cancellationToken), cancellationToken);

    [Authorize(DeskPolicies.Writing)]
    [HttpPost(One + "/take-back")]
    public Task<IActionResult> TakeBack(int id, int seen, CancellationToken cancellationToken) =>
        Step(id, "draft-taken-back", TypedWords.None, register.TakeBack(id, seen, Person!, cancellationToken), cancellationToken);

    [Authorize(DeskPolicies.Reviewing)]
    [HttpPost(One + "/approve")]
    public Task<IActionResult> Approve(int id, int seen, string? digest, string? text, bool sure, CancellationToken cancellationToken) => Step(
        id,
        "draft-approved",
        new TypedWords("approve", text),
        sure ? register.ApproveDespiteRemarks(id, seen, digest ?? "", text ?? "", Person!, cancellationToken) : register.Approve(id, seen, digest ?? "", text ?? "", Person!, cancellationToken),
        cancellationToken);

    [Authorize(DeskPolicies.Returning)]
    [HttpPost(One + "/return")]
    public Task<IActionResult> Return(int id, int seen, string? text, CancellationToken cancellationToken) =>
        Step(id, "draft-returned", new TypedWords("return", text), register.Return(id, seen, text ?? "", Person!, cancellationToken), cancellationToken);

    [Authorize(DeskPolicies.Discarding)]
    [HttpPost(One + "/discard")]
    public async Task<IActionResult> Discard(int id, int seen, bool sure, CancellationToken cancellationToken) => sure
        ? await Step(id, "draft-discarded", TypedWords.None, register.Discard(id, seen, Person!, cancellationToken), cancellationToken)
        : await Refused(id, NotSure, StatusCodes.Status422UnprocessableEntity, TypedWords.None, cancellationToken);

    /// <summary>Somebody else has looked at an emergency publication after it.</summary>
    [Authorize(DeskPolicies.Returning)]
    [HttpPost(One + "/reviewed-after")]
    public Task<IActionResult> ReviewedAfter(int id, int seen, string? text, CancellationToken cancellationToken) =>
        Step(id, "draft-reviewed-after", new TypedWords("reviewed-after", text), emergencies.Settle(id, seen, text ?? "", Person!, cancellationToken), cancellationToken);

    private async Task<IActionResult> Step(int id, string done, TypedWords typed, Task<DraftChange> step, CancellationToken cancellationToken)
    {
        var change = await step;
        return change.Fault is { } fault ? await Refused(id, fault.Key(), fault.Status(), typed, cancellationToken) : To(DeskAddresses.Draft(id), done);
    }
}
