using System.Text;
using Fairway.Statistics.Citations;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Press;

/// <summary>Citations as files, for programs that keep references. The day of retrieval is that of the request, so none is kept beyond it.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class CiteFilesController(TimeProvider time, PublicAddress address) : DataController
{
    [Read("/data/{dataset}/cite.txt")]
    public IActionResult Text(string dataset) => Send(dataset, "txt");

    [Read("/data/{dataset}/cite.bib")]
    public IActionResult BibTeX(string dataset) => Send(dataset, "bib");

    [Read("/data/{dataset}/cite.ris")]
    public IActionResult Ris(string dataset) => Send(dataset, "ris");

    [Read("/data/{dataset}/cite.json")]
    public IActionResult CslJson(string dataset) => Send(dataset, "json");

    private IActionResult Send(string dataset, string extension)
    {
        if (Parameters.Unknown(Request.Query, CiteRequest.FigureParameter, CiteRequest.VersionParameter) is { } unknown)
            return Refuse(unknown);
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (!CiteRequest.TryRead(Request.Query, found, out var request, out var problem))
            return Refuse(problem);

        var format = CitationFormat.Find(extension)!;
        var citation = request.Cite(Site, address, Site.Languages.Source.Tag, time);
        Share();
        Response.Headers.CacheControl = DayCaching.Header(time);
        return File(Encoding.UTF8.GetBytes(format.Write(citation)), format.ContentType, $"{citation.Key}.{extension}");
    }
}
