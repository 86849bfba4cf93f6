using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data;

/// <summary>What files, charts and the API share: anyone may use them from anywhere, and a problem is told in one form.</summary>
internal abstract class DataController : ControllerBase
{
    private const string DataCaching = "public, max-age=60, must-revalidate";

    private protected Site Site => HttpContext.Site();

    private protected Dataset? FindDataset(string dataset) =>
        DatasetId.TryParse(dataset, null, out var id) ? Site.Content.Datasets.GetValueOrDefault(id) : null;

    /// <summary>The answer may be kept for a minute and used by other sites.</summary>
    private protected void Share()
    {
        Response.Headers.CacheControl = DataCaching;
        SecurityHeaders.AllowOtherOrigins(Response);
    }

    private protected IActionResult NoDataset(string dataset) => Refuse(ApiProblem.NotFound(
        "unknown-dataset", $"There is no dataset '{dataset}'. The datasets are listed at {ApiAddresses.Datasets}."));

    private protected IActionResult Refuse(ApiProblem problem)
    {
        SecurityHeaders.AllowOtherOrigins(Response);
        Response.Headers.CacheControl = "no-cache";
        Response.StatusCode = problem.Status;
        return new JsonBytes<ApiProblem>(problem, Api.ApiJson.Readable.ApiProblem, "application/problem+json; charset=utf-8");
    }
}
