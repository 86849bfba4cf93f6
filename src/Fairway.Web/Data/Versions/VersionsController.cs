using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Versions;

/// <summary>The versions of a dataset as pages.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class VersionsController : ReadingController
{
    [Read("/{language:offered}/data/{dataset}/versions"), Kept]
    public IActionResult All(Reader reader, string dataset)
    {
        if (Find(reader, dataset) is not { } found)
            return Missing(reader);
        var frame = FrameOf(reader, found, null);
        return Show("Versions", new VersionsView(frame, found, LocalText.Of(reader, found), [.. found.Versions.All.Reverse().Select(version => Item(reader, found, version))]));
    }

    [Read("/{language:offered}/data/{dataset}/versions/{version:int}"), Kept(ReadsQuery = true)]
    public IActionResult One(Reader reader, string dataset, int version)
    {
        if (Find(reader, dataset) is not { } found || found.Versions.Find(version) is not { } one)
            return Missing(reader);
        ImmutableArray<ChangeLine> cells = [.. found.Versions.ChangesOf(version).Changed];
        if (Pager.Read(Request.Query, cells.Length, VersionView.PageSize) is not { } pager)
            return Missing(reader);
        return Show("Version", new VersionView(FrameOf(reader, found, version) with { IsIndexed = !Request.QueryString.HasValue })
        {
            Dataset = found,
            Text = LocalText.Of(reader, found),
            Item = Item(reader, found, one),
            Cells = [.. cells.Skip(pager.Offset).Take(pager.Size)],
            CellCount = cells.Length,
            Pager = pager,
        });
    }

    private static Dataset? Find(Reader reader, string dataset) =>
        DatasetId.TryParse(dataset, out var id) ? reader.Site.Content.Datasets.GetValueOrDefault(id) : null;

    private static Frame FrameOf(Reader reader, Dataset dataset, int? version)
    {
        var text = LocalText.Of(reader, dataset);
        var name = version is { } number ? reader.Messages.Format("data.version", ("number", number)) : reader.Messages["data.versions"];
        return Everywhere(reader, $"{name}: {Languages.Bidi.Isolate(text.Text.Title)}", reader.Messages["data.versions.about"], language => Addresses.Versions(language, dataset.Id, version)) with
        {
            Feed = FeedLink.OfDataset(reader, dataset),
        };
    }

    private static VersionItem Item(Reader reader, Dataset dataset, DatasetVersion version) => new(
        version,
        VersionReleases.Of(reader.Site, dataset.Id, version.Number),
        CorrectionNotices.NoteOf(reader, dataset, version),
        VersionSentences.Of(dataset, version, reader.Messages));
}
