using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Access;

/// <summary>
/// What a link shows that is over, revoked or unknown: the same page for each, since nobody is to learn which links there were. It is in the language of the site that the
/// browser asks for, since that of an unknown link is not known, and leads nowhere.
/// </summary>
internal sealed class ClosedLink : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var (site, asked) = (context.HttpContext.Site(), context.HttpContext.Request.Headers.AcceptLanguage.ToString());
        var words = site.Messages(site.Languages.OrderedFor(asked)[0].Tag);
        return DeskPlainPage.Write(context.HttpContext, StatusCodes.Status404NotFound, words, words["pre-release.closed.title"], words["pre-release.closed.text"]);
    }
}
