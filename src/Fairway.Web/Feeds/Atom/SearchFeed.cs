using System.Collections.Immutable;
using Fairway.Search;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Search;

namespace Fairway.Web.Feeds.Atom;

/// <summary>What a query finds, as it is now: a page that changes, or begins to be found, comes up again.</summary>
internal static class SearchFeed
{
    /// <param name="day">Today, in UTC.</param>
    public static AtomFeed Of(Reader reader, SearchRequest request, DateOnly day, PublicAddress address, CancellationToken cancellationToken)
    {
        var link = FeedLink.OfSearch(reader, request);
        var ids = new TagIds(reader.Site, address);
        var results = reader.Site.Search.Search(request.ToQuery(reader.Tag, day) with { Order = SearchOrder.Date, Offset = 0, Limit = AtomFeed.MostEntries }, cancellationToken);
        // A search puts the reader's language before the date; a feed knows only the date.
        ImmutableArray<AtomEntry> entries = [.. results.Hits.Select(hit => Entry(reader, hit.Document, ids, address)).OrderByDescending(entry => entry.Updated)];
        return new AtomFeed
        {
            Id = ids.OfFeed(link.Path),
            Language = reader.Tag.Value,
            Title = link.Title,
            Author = reader.Site.Content.Settings.Name,
            Self = address.Of(link.Path),
            Page = address.Of((request with { Page = 1 }).Address(reader.Tag)),
            Updated = entries.IsEmpty ? ids.Start : entries[0].Updated,
            Entries = entries,
        };
    }

    private static AtomEntry Entry(Reader reader, SearchDocument document, TagIds ids, PublicAddress address) => new()
    {
        Id = ids.OfDocument(document.Language, document.Id),
        Language = document.Language == reader.Tag ? null : document.Language.Value,
        Title = document.Title,
        Summary = document.Summary,
        Author = "",
        Updated = new DateTimeOffset(document.Date, TimeOnly.MinValue, TimeSpan.Zero),
        Published = null,
        Page = address.Of(document.Address),
    };
}
