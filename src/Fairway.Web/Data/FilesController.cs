using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Downloads;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data;

/// <summary>Datasets and charts as files, for use anywhere.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
public sealed class FilesController : DataController
{
    [Read("/data/{dataset}/{file}.csv"), Kept]
    public IActionResult Csv(string dataset, string file) =>
        Find(dataset, file) is { } found ? Download(DatasetFiles.Csv(found), "text/csv; charset=utf-8; header=present", $"{found.Id}.csv") : NoDataset(dataset);

    [Read("/data/{dataset}/{file}.json"), Kept]
    public IActionResult Json(string dataset, string file) =>
        Find(dataset, file) is { } found ? Download(DatasetFiles.Json(found), "application/json; charset=utf-8", $"{found.Id}.json") : NoDataset(dataset);

    /// <summary>A chart that stands alone. <c>lang</c> is a language of the site, its source language when left out; <c>at</c> a day.</summary>
    [Read("/charts/{dataset}/{chart}.svg"), Kept(ReadsQuery = true)]
    public IActionResult Chart(string dataset, string chart)
    {
        if (Parameters.Unknown(Request.Query, "lang", "at") is { } unknown)
            return Refuse(unknown);
        if (Find(dataset, dataset) is not { } found)
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

    private Dataset? Find(string dataset, string file) => dataset == file ? FindDataset(dataset) : null;

    private FileContentResult Download(byte[] bytes, string contentType, string name)
    {
        Share();
        return File(bytes, contentType, name);
    }

    private ContentResult Send(string text, string contentType)
    {
        Share();
        return Content(text, contentType);
    }
}
