using Fairway.Web.Desk.Frame;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Review;

/// <summary>What is done at the page of a draft: where a step is refused, that page says why, with what was typed.</summary>
internal abstract class DraftPageController(DraftReader drafts) : DeskController
{
    /// <summary>Of a step that asks whether one is sure, without its tick.</summary>
    private protected const string NotSure = "draft.not-sure";

    private protected Task<DraftPage?> Find(int id, CancellationToken cancellationToken) => drafts.Find(id, HttpContext.Site(), cancellationToken);

    private protected async Task<IActionResult> Refused(int id, string fault, int status, TypedWords typed, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) is { } page ? Show("Draft", new DraftView(FrameOf("draft.title", null, fault), page, typed), status) : Missing();
}
