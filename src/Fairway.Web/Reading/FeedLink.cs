using Fairway.Search;
using Fairway.Sites;
using Fairway.Web.Reading.Search;

namespace Fairway.Web.Reading;

/// <summary>The feed that tells of changes of a page's subject.</summary>
internal sealed record FeedLink(string Path, string Title)
{
    /// <summary>Of everything in the reader's language.</summary>
    public static FeedLink Of(Reader reader) =>
        new(Addresses.Feed(reader.Tag), reader.Messages.Format("feed.title", ("site", Named(reader))));

    public static FeedLink OfSection(Reader reader, string section) => new(
        Addresses.Feed(reader.Tag, section),
        reader.Messages.Format("feed.section", ("site", Named(reader)), ("section", reader.Messages[$"section.{section}"])));

    /// <summary>In the site's source language.</summary>
    public static FeedLink OfDataset(Reader reader, Statistics.Dataset dataset) => new(
        Addresses.Feed(dataset.Id),
        reader.Site.Messages(dataset.Source).Format("feed.dataset", ("site", reader.Site.Content.Settings.Name), ("dataset", dataset.Texts[dataset.Source].Title)));

    /// <summary>Of what a search finds, newest first whatever the order of the page.</summary>
    public static FeedLink OfSearch(Reader reader, SearchRequest request) => new(
        Addresses.SearchFeed(reader.Tag) + (request with { Order = SearchOrder.Relevance, Page = 1 }).ToQueryString(),
        $"{Languages.Bidi.Isolate(request.Text)}: {reader.Messages["search.title"]} - {Languages.Bidi.Isolate(reader.Site.Content.Settings.Name)}");

    /// <summary>In a plain text that runs from right to left, a name that does not must not begin it: readers of feeds take the direction from the first letter.</summary>
    private static string Named(Reader reader)
    {
        var name = reader.Site.Content.Settings.Name;
        return reader.Language.Direction == Languages.TextDirection.RightToLeft ? Languages.Bidi.Isolate(name) : name;
    }
}
