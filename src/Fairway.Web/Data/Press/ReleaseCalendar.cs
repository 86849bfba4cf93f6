using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Schedules;
using Fairway.Statistics.Versions;
using Fairway.Web.Data.Versions;
using Fairway.Web.Hosting;

namespace Fairway.Web.Data.Press;

/// <summary>The releases of datasets as events, past and to come, in the site's source language.</summary>
internal sealed class ReleaseCalendar(Site site, PublicAddress address)
{
    private readonly Messages _messages = site.Messages(site.Languages.Source.Tag);

    public IEnumerable<CalendarEvent> Of(Dataset dataset) =>
    [
        .. dataset.Versions.All.Reverse().Where(version => version.Published is not null).Select(version => Past(dataset, version)),
        .. ReleaseSchedule.Of(dataset).Select(next => ToCome(dataset, next)),
    ];

    private CalendarEvent Past(Dataset dataset, DatasetVersion version) => new(
        Uid(dataset, version.Number),
        version.Published!.Value,
        _messages.Format("feed.data", ("dataset", TitleOf(dataset)), ("date", version.DataTo)),
        VersionSentences.Of(dataset, version, _messages),
        address.Of(Addresses.Dataset(site.Languages.Source.Tag, dataset.Id, version.Number)),
        CalendarEventStatus.Confirmed);

    private CalendarEvent ToCome(Dataset dataset, NextRelease next) => new(
        Uid(dataset, next.Version),
        next.Day,
        TitleOf(dataset),
        $"{NextText.Write(next, next.Day, _messages)}.",
        address.Of(Addresses.Dataset(site.Languages.Source.Tag, dataset.Id)),
        next.IsAnnounced ? CalendarEventStatus.Confirmed : CalendarEventStatus.Tentative);

    private static string TitleOf(Dataset dataset) => dataset.Texts[dataset.Source].Title;

    /// <summary>Of the version, which an expected day may come to be.</summary>
    private string Uid(Dataset dataset, int version) => $"{dataset.Id}-v{version}@{new Uri(address.Root).IdnHost}";
}
