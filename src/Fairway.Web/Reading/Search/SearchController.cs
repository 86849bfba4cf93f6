using Fairway.Input;
using Fairway.Languages;
using Fairway.Search.Unanswered;
using Fairway.Sites;
using Fairway.Web.Data;
using Fairway.Web.Data.Api;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Search;

/// <summary>Search by a plain form. What a reader looks for is kept nowhere: not by a cache, not by a log. What many ask in vain is counted.</summary>
[EnableRateLimiting(Concurrency.Searches)]
internal sealed class SearchController(UnansweredSearches unanswered, TimeProvider time) : ReadingController
{
    /// <summary>Up to so many results are little, and titles with what was typed stand beside them.</summary>
    private const int Little = 2;

    /// <summary>Most titles that stand there.</summary>
    private const int MostTitles = 5;

    /// <summary>As many as a phone shows above its keyboard, and some more.</summary>
    private const int MostSuggestions = 7;

    /// <summary>Words that a reader may be about to type, for a page that completes them.</summary>
    [Read("/{language:offered}/search/suggest")]
    public IActionResult Suggest(Reader reader)
    {
        var suggestions = reader.Site.Search.Suggest(Request.Query["q"].ToString().TrimStart(), reader.Tag, MostSuggestions);
        Response.Headers.CacheControl = "no-store";
        return new JsonBytes<SuggestionList>(
            new SuggestionList(
                reader.Messages.Format("search.suggestions", ("count", suggestions.Length)),
                [.. suggestions.Select(each => new SuggestionEntry(each.Text, each.Type, each.Within ?? reader.Messages[$"type.{each.Type}"], each.Address))]),
            ApiJson.Readable.SuggestionList);
    }

    [Read("/{language:offered}/search")]
    public IActionResult Find(Reader reader, CancellationToken cancellationToken)
    {
        var request = SearchRequest.Read(Request.Query);
        var isAsked = request.Text.Length > 0;
        var search = reader.Site.Search;
        var results = isAsked ? search.Search(request.ToQuery(reader.Tag, IsoDay.Today(time)), cancellationToken) : null;
        var titles = results?.Total <= Little ? search.Suggest(request.Text, reader.Tag, MostTitles) : [];

        // Only what was asked of everything, in an address that says nothing else.
        if (results?.Total == 0 && request.Address(reader.Tag) == Addresses.Search(reader.Tag, request.Text))
            unanswered.Count(reader.Tag, request.Text);

        var title = reader.Messages["search.title"];
        var frame = Everywhere(
            reader,
            isAsked ? $"{Bidi.Isolate(request.Text)}: {title}" : title,
            reader.Messages["search.about"],
            language => isAsked ? (request with { Page = 1 }).Address(language) : Addresses.Search(language)) with
        {
            IsSearch = true,
            IsIndexed = false,
            Feed = isAsked ? FeedLink.OfSearch(reader, request) : null,
        };
        var shown = Show("Search", new SearchView(frame, request, results, titles));
        Response.Headers.CacheControl = "no-store";
        return shown;
    }
}
