using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Feeds;

/// <summary>The description of the site's search, in its source language and in each other.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class OpenSearchController(PublicAddress address) : ControllerBase
{
    [Read(OpenSearch.Path), Read("/{language:offered}/search/opensearch.xml"), Kept]
    public IActionResult Describe(Reader reader)
    {
        Response.Headers.CacheControl = "public, max-age=3600";
        return File(OpenSearch.Describe(reader, address), OpenSearch.ContentType + "; charset=utf-8");
    }
}
