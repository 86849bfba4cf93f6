using Fairway.Input;
using Fairway.Search;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Api;

/// <summary>The search of the site, for programs.</summary>
[EnableRateLimiting(Concurrency.Searches)]
internal sealed class SearchApiController(TimeProvider time) : ApiController
{
    private static readonly string[] Known = ["q", "language", "sort", "limit", "offset"];

    [Read(ApiAddresses.Search)]
    public IActionResult Find(CancellationToken cancellationToken)
    {
        var parameters = Request.Query;
        if (Parameters.Unknown(parameters, [.. Known, .. SearchFacet.All.Select(facet => facet.Name)]) is { } unknown)
            return Refuse(unknown);
        if (!Parameters.TryLanguage(parameters, "language", Site.Languages, out var language, out var problem)
            || !Parameters.TryNumber(parameters, "limit", new SearchQuery { Text = "", Language = default }.Limit, 1, SearchQuery.MaxPageSize, out var limit, out problem)
            || !Parameters.TryNumber(parameters, "offset", 0, 0, LastOffset, out var offset, out problem))
        {
            return Refuse(problem);
        }

        var text = parameters["q"].ToString().Trim();
        if (text.Length == 0)
            return Refuse(ApiProblem.Invalid("q", "'q' must hold the words to look for."));
        if (SearchRequest.OrderOf(parameters["sort"]) is not { } order)
            return Refuse(ApiProblem.Invalid("sort", "'sort' must be one of: relevance, date."));
        foreach (var facet in SearchFacet.All.Where(facet => parameters.ContainsKey(facet.Name) && !SearchRequest.IsValue(parameters[facet.Name])))
            return Refuse(ApiProblem.Invalid(facet.Name, $"'{facet.Name}' must be one of the values that an answer's 'facets' name for it."));

        var results = Site.Search.Search(
            new SearchQuery
            {
                Text = text,
                Language = language.Tag,
                Filter = SearchRequest.FilterOf(parameters),
                Order = order,
                Day = IsoDay.Today(time),
                Limit = limit,
                Offset = offset,
            },
            cancellationToken);
        var answer = Answer(
            new SearchAnswer(
                language.Tag.Value,
                results.Total,
                offset,
                limit,
                results.Truncated,
                results.Suggestion,
                results.TypedIn?.Value,
                [.. results.Hits.Select(Entry)],
                [.. results.Facets.Select(Entry)]),
            ApiJson.Readable.SearchAnswer);
        Response.Headers.CacheControl = "no-store";
        return answer;
    }

    /// <summary>Deeper than anyone reads, shallow enough to rank.</summary>
    public const int LastOffset = 1000;

    private static HitEntry Entry(SearchHit hit) => new(
        hit.Document.Id,
        hit.Document.Type,
        hit.Document.Language.Value,
        hit.Title.Text,
        hit.Passage.Text,
        [.. hit.Passage.Marks.Select(mark => (System.Collections.Immutable.ImmutableArray<int>)[mark.Start, mark.Length])],
        hit.Document.Date,
        hit.Address,
        hit.IsBestBet);

    private static FacetEntry Entry(FacetCounts counts) => new(counts.Facet.Name, [.. counts.Counts.Select(count => new FacetValueEntry(count.Value, count.Count))]);
}
