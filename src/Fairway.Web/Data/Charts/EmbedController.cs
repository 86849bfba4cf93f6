using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Charts;

/// <summary>A chart as a small page for frames of other sites: live, or as at a day, and then it says when there are newer data. No script, no cookie.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class EmbedController : ReadingController
{
    private static readonly string[] Known = ["lang", "at"];

    [Read("/embed/{dataset}/{chart}"), Kept(ReadsQuery = true)]
    public IActionResult Embed(string dataset, string chart)
    {
        var site = HttpContext.Site();
        if (!DatasetId.TryParse(dataset, null, out var id) || !site.Content.Datasets.TryGetValue(id, out var found)
            || !ChartRequest.TryRead(site, found, chart, Request.Query, Known, out var request, out _))
        {
            return Missing(HttpContext.Reader(site.Languages.Source));
        }

        var reader = HttpContext.Reader(request.Language);
        var drawn = ChartRenderer.Render(found, chart, reader.Messages, request.At);
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.EmbedPolicy;
        SecurityHeaders.AllowOtherOrigins(Response);
        var frame = new Frame { Reader = reader, Title = found.TextIn(request.Language.Tag).Charts[chart].Title, TextLanguage = LocalText.Of(reader, found).Language };
        return Show("Embed", new EmbedView(frame, found, LocalText.Of(reader, found), chart, drawn, request.At));
    }
}
