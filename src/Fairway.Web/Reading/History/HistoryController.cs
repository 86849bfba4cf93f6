using Fairway.Content;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.History;

/// <summary>The history of a page, whether it is still there or not, and what changed between any two of its releases.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class HistoryController(PageStates states, Lazy<SiteArchive> archive) : ReadingController
{
    [Read("/{language:offered}/{section}/{slug}/history"), Kept(ReadsQuery = true)]
    public IActionResult History(Reader reader, string section, string slug, CancellationToken cancellationToken)
    {
        if (!PageId.TryCreate(section, slug, out var page))
            return Missing(reader);
        if (HistoryViews.Of(reader, page, Request.Query, states, archive, cancellationToken) is { } view)
            return Show("History", view);
        return reader.Site.Content.Redirects.TryGetValue(page, out var redirect) && redirect.To is { } target
            ? MovedTo(Addresses.History(reader.Tag, target))
            : Missing(reader);
    }
}
