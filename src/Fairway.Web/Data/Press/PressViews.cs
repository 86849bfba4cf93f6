using System.Collections.Immutable;
using Fairway.Statistics.Figures;
using Fairway.Statistics.Schedules;
using Fairway.Web.Data.Versions;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Press;

internal static class PressViews
{
    /// <summary>The section whose feed goes with the page.</summary>
    public const string Section = "figures";

    /// <summary>Past releases that are listed.</summary>
    public const int MostPast = 12;

    public static PressView Of(Frame frame, DateOnly today)
    {
        var reader = frame.Reader;
        ImmutableArray<DatasetSummary> summaries =
            [.. reader.Site.Content.Datasets.Values.Select(dataset => DatasetSummaries.Of(frame, dataset) with { AnchorPrefix = $"{dataset.Id}-" })];
        return new PressView(frame)
        {
            Datasets = [.. summaries.Select(summary => new PressDataset(summary, Changed(summary, summary.Dataset.Version), Records(summary)))],
            Coming =
            [
                .. summaries.SelectMany(summary => ReleaseSchedule.Of(summary.Dataset).Select(next => new ComingRelease(summary, next)))
                    .OrderBy(coming => coming.Release.Day),
            ],
            Past =
            [
                .. summaries.SelectMany(summary => summary.Dataset.Versions.All.Reverse().Select(version => (Summary: summary, Version: version)))
                    .Where(past => past.Version.Published is not null)
                    .OrderByDescending(past => past.Version.Published)
                    .Take(MostPast)
                    .Select(past => new PastRelease(past.Summary, past.Version, Changed(past.Summary, past.Version))),
            ],
            Feeds = [FeedLink.Of(reader), FeedLink.OfSection(reader, Section), .. summaries.Select(summary => FeedLink.OfDataset(reader, summary.Dataset))],
            Today = today,
        };
    }

    private static string Changed(DatasetSummary summary, Statistics.Versions.DatasetVersion version) =>
        VersionSentences.Of(summary.Dataset, version, summary.Frame.Reader.Messages);

    private static ImmutableArray<RecordView> Records(DatasetSummary summary)
    {
        var (dataset, records) = (summary.Dataset, ImmutableArray.CreateBuilder<RecordView>());
        foreach (var name in dataset.Definition.Figures)
        {
            if (dataset.Definition.FigureDefinitions[name] is not MaxFigure || dataset.Figure(name) is not { } value)
                continue;
            var holders = value.Holders.Select(holder => value with { From = holder.From, To = holder.To, Sharing = null, Holders = new([]) });
            records.Add(new(summary.Text.Text.Figures[name], value, [.. holders]));
        }

        return records.ToImmutable();
    }
}
