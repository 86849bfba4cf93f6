using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Charts;

/// <summary>One chart on a page of its own, with its files and what other sites need to show it.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class ChartPageController : ReadingController
{
    [Read("/{language:offered}/data/{dataset}/charts/{chart}"), Kept]
    public IActionResult Chart(Reader reader, string dataset, string chart)
    {
        if (!DatasetId.TryParse(dataset, null, out var id) || !reader.Site.Content.Datasets.TryGetValue(id, out var found) || !found.Definition.Charts.Contains(chart))
            return Missing(reader);
        var text = LocalText.Of(reader, found);
        var drawn = ChartRenderer.Render(found, chart, reader.Messages);
        var frame = Everywhere(reader, text.Text.Charts[chart].Title, drawn.Headline, language => Addresses.Chart(language, id, chart)) with
        {
            TextLanguage = text.Language,
            Card = Addresses.ChartPicture(id, chart, reader.Tag, size: ChartRequest.Card),
        };
        return Show("Chart", new ChartPageView(frame, found, text, chart, drawn.Headline, TrustedHtml.Chart(found, chart, reader.Messages)));
    }
}
