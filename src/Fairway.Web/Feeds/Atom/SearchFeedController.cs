using Fairway.Input;
using Fairway.Web.Data;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Feeds.Atom;

/// <summary>A search that a reader follows. It takes what the page takes, and is kept nowhere, as the page is.</summary>
[EnableRateLimiting(Concurrency.Searches)]
internal sealed class SearchFeedController(TimeProvider time, PublicAddress address) : DataController
{
    [Read("/{language:offered}/search/atom.xml")]
    public IActionResult Find(Reader reader, CancellationToken cancellationToken)
    {
        var request = SearchRequest.Read(Request.Query);
        var answer = request.Text.Length == 0
            ? Refuse(ApiProblem.Invalid("q", "'q' must hold the words to look for."))
            : File(
                AtomWriter.Write(SearchFeed.Of(reader, request, IsoDay.Today(time), address, cancellationToken)),
                AtomWriter.ContentType + "; charset=utf-8");
        SecurityHeaders.AllowOtherOrigins(Response);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return answer;
    }
}
