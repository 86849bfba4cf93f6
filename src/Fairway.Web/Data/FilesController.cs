using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data;

/// <summary>Datasets as files, for use anywhere.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
public sealed class FilesController : DataController
{
    [Read("/data/{dataset}/{file}.csv"), Kept]
    public IActionResult Csv(string dataset, string file) =>
        Find(dataset, file) is { } found ? Download(DatasetFiles.Csv(found), "text/csv; charset=utf-8; header=present", $"{found.Id}.csv") : NoDataset(dataset);

    [Read("/data/{dataset}/{file}.json"), Kept]
    public IActionResult Json(string dataset, string file) =>
        Find(dataset, file) is { } found ? Download(DatasetFiles.Json(found), "application/json; charset=utf-8", $"{found.Id}.json") : NoDataset(dataset);

    private Dataset? Find(string dataset, string file) => dataset == file ? FindDataset(dataset) : null;

    private FileContentResult Download(byte[] bytes, string contentType, string name)
    {
        Share();
        return File(bytes, contentType, name);
    }
}
