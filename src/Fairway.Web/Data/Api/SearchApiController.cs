using Fairway.Input;
using Fairway.Search;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Api;

/// <summary>The search of the site, for programs.</summary>
[EnableRateLimiting(Concurrency.Searches)]
public sealed class SearchApiController : ApiController
{
    [Read(ApiAddresses.Search)]
    public IActionResult Find(CancellationToken cancellationToken)
    {
        var parameters = Request.Query;
        if (Parameters.Unknown(parameters, "q", "language", "type", "topic", "limit", "offset") is { } unknown)
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

        var results = Site.Search.Search(
            new SearchQuery
            {
                Text = text,
                Language = language.Tag,
                Type = Slug.IsValid(parameters["type"]) ? parameters["type"].ToString() : null,
                Topic = Slug.IsValid(parameters["topic"]) ? parameters["topic"].ToString() : null,
                Limit = limit,
                Offset = offset,
            },
            cancellationToken);
        var answer = Answer(
            new SearchAnswer(language.Tag.Value, results.Total, offset, limit, results.Truncated, results.Suggestion, [.. results.Hits.Select(Entry)]),
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
        hit.Address);
}
