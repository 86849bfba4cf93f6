using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Releases;

/// <summary>
/// The publication log. Its pages are those under a language; the addresses without one, which people quote and git's users build from an id, show the
/// same in the reader's best language and name that page as theirs.
/// </summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class ReleasesController(Lazy<SiteArchive> archive, PublicAddress address) : ReadingController
{
    public const string Root = "/releases";

    [Read("/{language:offered}/releases"), Kept(ReadsQuery = true)]
    public IActionResult All(Reader reader) => Log(reader);

    [Read("/{language:offered}/releases/{id}"), Kept]
    public IActionResult One(Reader reader, string id, CancellationToken cancellationToken) => Release(reader, id, cancellationToken);

    [Read(Root)]
    public IActionResult AllInBestLanguage() => Log(BestReader());

    [Read(Root + "/{id}")]
    public IActionResult OneInBestLanguage(string id, CancellationToken cancellationToken) => Release(BestReader(), id, cancellationToken);

    private Reader BestReader()
    {
        var site = HttpContext.Site();
        Response.Headers.Append("Vary", "Accept-Language");
        return new Reader(site, site.Languages.OrderedFor(Request.Headers.AcceptLanguage.ToString())[0]);
    }

    private ViewResult Log(Reader reader)
    {
        if (Pager.Read(Request.Query, reader.Site.Log.Count, LogView.PageSize) is not { } pager)
            return Missing(reader);
        var frame = Everywhere(reader, reader.Messages["releases.title"], reader.Messages["releases.about"], language => Addresses.Releases(language, pager.Number));
        return Show("Releases", new LogView(frame with { Feed = FeedLink.Of(reader) }, LogEntry.Of(reader, pager), pager));
    }

    private ViewResult Release(Reader reader, string id, CancellationToken cancellationToken) => ReleaseNumber.Find(reader.Site.Log, id) is { } release
        ? Show("Release", ReleaseViews.Of(reader, release, archive, address, cancellationToken))
        : Missing(reader);
}
