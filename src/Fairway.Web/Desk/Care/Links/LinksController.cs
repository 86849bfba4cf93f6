using Fairway.Web.Desk.Frame;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>Links to other sites that lead nowhere, and the pages that have them.</summary>
internal sealed class LinksController(OutsideLinks links, LinkSwitch isOn) : DeskController
{
    [Read(DeskAddresses.Links)]
    public async Task<IActionResult> Links(CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        return Show("Links", new LinksView(
            FrameOf("links.title", null, null),
            LinkRow.Of(site, await links.Broken(cancellationToken)),
            LinkRow.Of(site, await links.Moved(cancellationToken)),
            await links.Checked(cancellationToken),
            OutsideUse.In(site).Count,
            isOn.IsOn));
    }
}
