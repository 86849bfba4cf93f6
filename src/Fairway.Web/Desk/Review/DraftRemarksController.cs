using Fairway.Web.Desk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Review;

/// <summary>Remarks on a draft, from whoever may work.</summary>
internal sealed class DraftRemarksController(DraftReader drafts, DraftRemarks remarks) : DraftPageController(drafts)
{
    private const string Remarks = DeskAddresses.Drafts + "/{id:int}/remarks";

    [HttpPost(Remarks)]
    public async Task<IActionResult> Add(int id, int seen, string? path, string? quoted, string? text, CancellationToken cancellationToken) => await Answer(
        id,
        "draft-remarked",
        await remarks.Add(id, seen, path ?? "", quoted ?? "", text ?? "", Person!, cancellationToken),
        new TypedWords("remarks", text) { Path = path ?? "", Quoted = quoted ?? "" },
        cancellationToken);

    [HttpPost(Remarks + "/{remark:int}/answer")]
    public async Task<IActionResult> Answer(int id, int remark, string? text, CancellationToken cancellationToken) => await Answer(
        id, "draft-remark-answered", await remarks.Answer(id, remark, text ?? "", Person!, cancellationToken), new TypedWords($"answer-{remark}", text), cancellationToken);

    [HttpPost(Remarks + "/{remark:int}/settle")]
    public async Task<IActionResult> Settle(int id, int remark, CancellationToken cancellationToken) => await Answer(
        id, "draft-remark-settled", await remarks.Settle(id, remark, Person!, cancellationToken), TypedWords.None, cancellationToken);

    private async Task<IActionResult> Answer(int id, string done, DraftChange change, TypedWords typed, CancellationToken cancellationToken) =>
        change.Fault is { } fault ? await Refused(id, fault.Key(), fault.Status(), typed, cancellationToken) : To(DeskAddresses.Draft(id), done);
}
