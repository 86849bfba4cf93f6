using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading.Pages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Drafts;

/// <summary>A page of a site that is not published, by the code and the views that readers' pages are made by.</summary>
internal static class PreviewPage
{
    /// <param name="controller">That answers with it; nothing of it may have been shown yet.</param>
    /// <param name="site">With the drafts in it.</param>
    /// <param name="language">Of the reader; one that the site offers.</param>
    /// <param name="watermark">What stands on it.</param>
    /// <returns>Null where the site has no such page.</returns>
    public static ViewResult? Of(Controller controller, Site site, PageId page, LanguageTag language, string watermark)
    {
        var context = controller.HttpContext;
        if (site.Page(page, language) is not { } reading)
            return null;
        context.Features.Set(context.Features.GetRequiredFeature<ServedSite>().InPreview(site, watermark));
        // Its views are those of the public pages, and look for their parts there.
        controller.RouteData.Values.Remove("area");
        return controller.View("/Reading/Views/Page.cshtml", PageViews.Of(context.Reader(reading.Reader), reading));
    }
}
