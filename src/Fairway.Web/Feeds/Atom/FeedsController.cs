using Fairway.Sites.History;
using Fairway.Web.Data;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Feeds.Atom;

/// <summary>Atom feeds of what was published or changed. Readers of feeds may be anywhere.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class FeedsController(PageStates states, PublicAddress address) : DataController
{
    [Read("/{language:offered}/feed.atom"), Kept]
    public IActionResult OfLanguage(Reader reader, CancellationToken cancellationToken) => Send(PageFeed.Of(reader, null, states, address, cancellationToken));

    [Read("/{language:offered}/{section}/feed.atom"), Kept]
    public IActionResult OfSection(Reader reader, string section, CancellationToken cancellationToken) => reader.Site.Sections.Contains(section)
        ? Send(PageFeed.Of(reader, section, states, address, cancellationToken))
        : Refuse(ApiProblem.NotFound("unknown-section", $"There is no section '{section}'. There are: {string.Join(", ", reader.Site.Sections)}."));

    [Read("/data/{dataset}/feed.atom"), Kept]
    public IActionResult OfDataset(string dataset) => FindDataset(dataset) is { } found
        ? Send(DatasetFeed.Of(new Reader(Site, Site.Languages.Source), found, address))
        : NoDataset(dataset);

    private FileContentResult Send(AtomFeed feed)
    {
        Share();
        return File(AtomWriter.Write(feed), AtomWriter.ContentType + "; charset=utf-8");
    }
}
