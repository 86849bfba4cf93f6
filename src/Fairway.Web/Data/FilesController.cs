using Fairway.Sites;
using Fairway.Statistics.Charts;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data;

/// <summary>Charts as files, for use anywhere.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
public sealed class FilesController : DataController
{
    /// <summary>A chart that stands alone. <c>lang</c> is a language of the site, its source language when left out; <c>at</c> a day.</summary>
    [Read("/charts/{dataset}/{chart}.svg"), Kept(ReadsQuery = true)]
    public IActionResult Chart(string dataset, string chart)
    {
        if (Parameters.Unknown(Request.Query, "lang", "at") is { } unknown)
            return Refuse(unknown);
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (!found.Definition.Charts.Contains(chart))
            return Refuse(ApiProblem.NotFound("unknown-chart", $"The dataset '{found.Id}' has no chart '{chart}'. It has: {string.Join(", ", found.Definition.Charts)}."));
        if (!Parameters.TryLanguage(Request.Query, "lang", Site.Languages, out var language, out var problem)
            || !Parameters.TryDay(Request.Query, "at", out var at, out problem))
        {
            return Refuse(problem);
        }

        if (at is { } day && !ChartRenderer.HasData(found, day))
            return Refuse(ApiProblem.OutOfRange("at", found));
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.ChartPolicy;
        return Send(ChartRenderer.RenderFile(found, chart, Site.Messages(language.Tag), at), "image/svg+xml; charset=utf-8");
    }

    private ContentResult Send(string text, string contentType)
    {
        Share();
        return Content(text, contentType);
    }
}
