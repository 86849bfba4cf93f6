using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Statistics;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;

namespace Fairway.Web.Feeds.Atom;

/// <summary>What each release did to the data of a dataset, in the site's source language.</summary>
internal static class DatasetFeed
{
    public static AtomFeed Of(Reader reader, Dataset dataset, DatasetChanges changes, PublicAddress address, CancellationToken cancellationToken)
    {
        var site = reader.Site;
        var link = FeedLink.OfDataset(reader, dataset);
        var ids = new TagIds(site, address);
        ImmutableArray<AtomEntry> entries = [.. changes.Of(site, dataset.Id, cancellationToken).Take(AtomFeed.MostEntries).Select(change => Entry(reader, dataset, change, ids, address))];
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

    private static AtomEntry Entry(Reader reader, Dataset dataset, DataRelease change, TagIds ids, PublicAddress address)
    {
        var page = Addresses.Dataset(reader.Tag, dataset.Id);
        return new AtomEntry
        {
            Id = ids.OfEntry(change.Release, $"data/{dataset.Id}"),
            Title = reader.Messages.Format("feed.data", ("dataset", dataset.TextIn(reader.Tag).Title), ("date", change.DataTo)),
            Summary = reader.Messages.Format("feed.data.summary", ("added", change.Added), ("changed", change.Changed), ("removed", change.Removed)),
            Author = change.Release.By,
            Updated = change.Release.Published,
            Published = change.Release.Published,
            Page = address.Of(page),
            Then = address.Of(Addresses.At(page, change.Release)),
            Release = address.Of(Addresses.Release(reader.Tag, change.Release.Number)),
        };
    }
}
