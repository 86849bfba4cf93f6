using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Charts.Pictures;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.RateLimits;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Fairway.Web.Data.Charts;

/// <summary>
/// Charts as files, for use anywhere. <c>lang</c> is a language of the site, its source language when left out; <c>at</c> a day; <c>size=card</c> the form for
/// social networks, 1200 by 630 pixels.
/// </summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class ChartsController(ChartPictures pictures, TrustedProxies proxies) : DataController
{
    private static readonly string[] Known = ["lang", "at", "size"];

    [Read("/charts/{dataset}/{chart}.svg"), Kept(ReadsQuery = true)]
    public IActionResult Svg(string dataset, string chart)
    {
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (!ChartRequest.TryRead(Site, found, chart, Request.Query, Known, out var request, out var problem))
            return Refuse(problem);
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.ChartPolicy;
        Share();
        return Content(request.Svg(Site), "image/svg+xml; charset=utf-8");
    }

    /// <summary>Drawn once for each release and kept; 503 where this machine cannot draw, or draws enough already; 429 where it drew enough for this client.</summary>
    [Read("/charts/{dataset}/{chart}.png")]
    public async Task<IActionResult> Png(string dataset, string chart, CancellationToken cancellationToken)
    {
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (!ChartRequest.TryRead(Site, found, chart, Request.Query, Known, out var request, out var problem))
            return Refuse(problem);
        if (ChartPicture.Problem(request.Language) is { } missing)
            return Refuse(ApiProblem.Unavailable("no-pictures", missing));
        var client = proxies.ClientOf(HttpContext);
        var answer = await pictures.Get(Site, request, client, cancellationToken);
        if (answer.SecondsToWait is { } seconds)
        {
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Refuse(ApiProblem.TooManyPictures(pictures.Quota, seconds));
        }

        if (answer.Picture is not { } picture)
        {
            Response.Headers.RetryAfter = Concurrency.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Refuse(ApiProblem.Unavailable("too-many-pictures", "Too many charts are being drawn. Try again in a few seconds, or take the SVG."));
        }

        Share();
        Response.Headers.ContentDisposition = $"inline; filename=\"{found.Id}-{chart}-{request.Language.Tag}-{IsoDay.Write(request.At ?? found.DataTo)}.png\"";
        return File(picture.Bytes, "image/png", lastModified: null, entityTag: new EntityTagHeaderValue(picture.EntityTag));
    }
}
