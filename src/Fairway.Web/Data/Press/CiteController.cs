using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Citations;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Press;

/// <summary>The page of citations. It names the day of reading, so it is made for each request.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class CiteController(TimeProvider time, PublicAddress address) : ReadingController
{
    [Read("/{language:offered}/data/{dataset}/cite")]
    public IActionResult Cite(Reader reader, string dataset)
    {
        if (!DatasetId.TryParse(dataset, null, out var id) || !reader.Site.Content.Datasets.TryGetValue(id, out var found))
            return Missing(reader);

        var isRead = CiteRequest.TryRead(Request.Query, found, out var request, out _);
        var view = Show("CitePage", View(reader, request ?? new CiteRequest(found, null), !isRead));
        Response.Headers.CacheControl = DayCaching.Header(time);
        return view;
    }

    private CiteView View(Reader reader, CiteRequest request, bool isMended)
    {
        var dataset = request.Dataset;
        var text = LocalText.Of(reader, dataset);
        var frame = Everywhere(reader, $"{reader.Messages["cite.title"]}: {text.Text.Title}", text.Text.Summary, language => Addresses.Cite(language, dataset.Id)) with
        {
            IsIndexed = !Request.QueryString.HasValue,
        };
        var summary = DatasetSummaries.Of(frame, dataset);
        var citation = request.Cite(reader.Site, address, reader.Tag, time);
        return new CiteView(frame)
        {
            Summary = summary with { Quotation = QuotationOf(summary, request.Figure) },
            Figure = request.Figure,
            Figures = [.. dataset.Definition.Figures.Where(name => dataset.Figure(name) is not null).Select(name => (name, text.Text.Figures[name]))],
            Forms = [.. CitationFormat.All.Select(format => new CiteForm(format, format.Write(citation), FileOf(request, format)))],
            IsMended = isMended,
        };
    }

    /// <summary>The figure that is cited, or else the first.</summary>
    private static Quotation? QuotationOf(DatasetSummary summary, string? figure) => figure is null
        ? summary.Quotation
        : new(
            summary.Text.Text.Figures[figure],
            summary.Dataset.Figure(figure)!,
            Addresses.Dataset(summary.Frame.Reader.Tag, summary.Dataset.Id, summary.Dataset.Version.Number, figure));

    private static string FileOf(CiteRequest request, CitationFormat format) =>
        Addresses.CiteFile(request.Dataset.Id, format.Extension, request.Figure, request.Dataset.Version.Number);
}
