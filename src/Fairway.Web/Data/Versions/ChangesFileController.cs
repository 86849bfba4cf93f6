using Fairway.Statistics.Versions;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Versions;

/// <summary>What a version changed as a file: CSV with CRLF, in the form of <c>docs/formats/dataset-versions.md</c>.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class ChangesFileController : DataController
{
    [Read("/data/{dataset}/changes/{version:int}.csv"), Kept]
    public IActionResult Csv(string dataset, int version)
    {
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (found.Versions.Find(version) is null)
            return Refuse(VersionProblems.NoVersion(found, version));
        Share();
        return File(ChangeFile.WriteDownload(found.Versions.ChangesOf(version)), "text/csv; charset=utf-8; header=present", $"{found.Id}-changes-{version}.csv");
    }
}
