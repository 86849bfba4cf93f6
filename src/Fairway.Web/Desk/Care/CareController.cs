using Fairway.Input;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Care;

/// <summary>Whole lists of what the overview shows the beginning of.</summary>
internal sealed class CareController(VainSearches searches, TimeProvider time) : DeskController
{
    [Read(DeskAddresses.StaleSafety)]
    public IActionResult Stale() => Show("StaleSafety", new StaleSafetyView(FrameOf("stale.title", null, null), StaleSafety.In(HttpContext.Site())));

    [Read(DeskAddresses.ReviewDue)]
    public IActionResult Review() => Show("ReviewDue", new ReviewDueView(FrameOf("review-due.title", null, null), ReviewDue.In(HttpContext.Site(), LondonTime.Today(time))));

    [Read(DeskAddresses.Searches)]
    public IActionResult Searches() => Show("VainSearches", new VainSearchesView(FrameOf("searches.title", null, null), searches.Read()));
}
