using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Metadata;

/// <summary>What programs read before they read data.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class MetadataController(PublicAddress address, KeptDownloads kept) : DataController
{
    /// <summary>Where the description of a CSV is, by its address ("Model for Tabular Data and Metadata on the Web", section 5.3).</summary>
    private const string Patterns = "{+url}-metadata.json\ncsv-metadata.json\n";

    [Read("/.well-known/csvm"), Kept]
    public IActionResult Locations()
    {
        Share();
        return Content(Patterns, "text/plain; charset=utf-8");
    }

    /// <summary>The type has no charset: JSON-LD is UTF-8 ("JSON-LD 1.1", IANA Considerations; RFC 8259, section 8.1).</summary>
    [Read(Addresses.DataCatalogue), Kept]
    public async Task<IActionResult> Catalogue(CancellationToken cancellationToken)
    {
        var catalogue = new DcatCatalogue(Site, address.Root, kept);
        Share();
        return File(await catalogue.ToBytes(cancellationToken), "application/ld+json");
    }
}
