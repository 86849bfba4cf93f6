using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Data.Api;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data;

/// <summary>The catalogue of datasets, and a page to look into each.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class ExplorerController : ReadingController
{
    [Read("/{language:offered}/data"), Kept]
    public IActionResult Catalogue(Reader reader)
    {
        var frame = Everywhere(reader, reader.Messages["data.title"], reader.Messages["data.about"], Addresses.Catalogue);
        return Show("Catalogue", new CatalogueView(
            frame,
            [.. reader.Site.Content.Datasets.Values.Select(dataset => new CatalogueEntry(dataset, LocalText.Of(reader, dataset)))]));
    }

    [Read("/{language:offered}/data/{dataset}"), Kept(ReadsQuery = true)]
    public IActionResult Explore(Reader reader, string dataset)
    {
        if (!DatasetId.TryParse(dataset, null, out var id) || !reader.Site.Content.Datasets.TryGetValue(id, out var found))
            return Missing(reader);

        var request = ExplorerRequest.Read(Request.Query, found);
        if (!request.IsMended && IsUntidy(Request.Query))
            return TidyTo(request.PageAddress(reader.Tag));

        var text = LocalText.Of(reader, found);
        var frame = Everywhere(reader, text.Text.Title, text.Text.Summary, language => Addresses.Dataset(language, id)) with
        {
            TextLanguage = text.Language,
            Feed = FeedLink.OfDataset(reader, found),
            IsIndexed = !Request.QueryString.HasValue,
        };
        return Show("Explorer", new ExplorerView(frame)
        {
            Summary = DatasetSummaries.Of(frame, request.Dataset),
            Request = request,
            Every =
            [
                .. Enum.GetValues<Grain>().Where(grain => grain.IsMadeOf(found.Definition.Grain)).Select(GrainNames.Of),
                RowsParameters.All,
                ExplorerRequest.RowByRow,
            ],
            Dimensions = [.. DimensionChoice.Of(request, text, reader.Language)],
            Chart = AnswerChart.Of(request),
            Charts = Request.QueryString.HasValue ? [] : ChartsOf(reader, request.Dataset),
            Latest = found.Versions.Latest.Number,
        });
    }

    /// <summary>A form sends what was left empty, and a word of a list at a time; an address to keep or to send has neither.</summary>
    private static bool IsUntidy(IQueryCollection query) => query.Any(parameter => parameter.Value.Count > 1 || string.IsNullOrEmpty(parameter.Value));

    private RedirectResult TidyTo(string address)
    {
        Response.Headers.CacheControl = "no-cache";
        return Redirect(address + "#explore");
    }

    private static ImmutableArray<TrustedHtml> ChartsOf(Reader reader, Dataset dataset) =>
        [.. dataset.Definition.Charts.Take(1).Select(chart => TrustedHtml.Chart(dataset, chart, reader.Messages))];
}
