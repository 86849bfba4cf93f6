using System.Collections.Immutable;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Web.Data.Versions;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;

namespace Fairway.Web.Feeds.Atom;

/// <summary>The published versions of a dataset, one entry for each, in the site's source language.</summary>
internal static class DatasetFeed
{
    public static AtomFeed Of(Reader reader, Dataset dataset, PublicAddress address)
    {
        var site = reader.Site;
        var link = FeedLink.OfDataset(reader, dataset);
        var ids = new TagIds(site, address);
        ImmutableArray<AtomEntry> entries =
        [
            .. dataset.Versions.All.Reverse()
                .Select(version => (Version: version, Release: VersionReleases.Of(site, dataset.Id, version.Number)))
                .Where(made => made.Release is not null)
                .Take(AtomFeed.MostEntries)
                .Select(made => Entry(reader, dataset, made.Version, made.Release!, ids, address)),
        ];
        return new AtomFeed
        {
            Id = ids.OfFeed(link.Path),
            Language = reader.Tag.Value,
            Title = link.Title,
            Author = site.Content.Settings.Name,
            Self = address.Of(link.Path),
            Page = address.Of(Addresses.Dataset(reader.Tag, dataset.Id)),
            Updated = entries.IsEmpty ? ids.Start : entries[0].Updated,
            Entries = entries,
        };
    }

    private static AtomEntry Entry(Reader reader, Dataset dataset, DatasetVersion version, Release release, TagIds ids, PublicAddress address) => new()
    {
        Id = ids.OfEntry(release, $"data/{dataset.Id}/{version.Number}"),
        Title = reader.Messages.Format("feed.data", ("dataset", dataset.TextIn(reader.Tag).Title), ("date", version.DataTo)),
        Summary = Summary(reader, dataset, version),
        Author = release.By,
        Updated = release.Published,
        Published = release.Published,
        Page = address.Of(Addresses.Versions(reader.Tag, dataset.Id, version.Number)),
        Then = address.Of(Addresses.At(Addresses.Dataset(reader.Tag, dataset.Id), release)),
        Release = address.Of(Addresses.Release(reader.Tag, release.Number)),
    };

    private static string Summary(Reader reader, Dataset dataset, DatasetVersion version)
    {
        var changed = VersionSentences.Of(dataset, version, reader.Messages);
        var kind = reader.Messages[VersionWords.KindKey(version.Kind)];
        return version.Note is { } note ? $"{kind}: {note} {changed}" : $"{kind}: {changed}";
    }
}
