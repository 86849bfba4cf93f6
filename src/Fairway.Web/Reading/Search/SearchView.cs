using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Web.Reading.Search;

/// <param name="Request">As the reader asked.</param>
/// <param name="Results">Null when nothing was asked.</param>
internal sealed record SearchView(Frame Frame, SearchRequest Request, SearchResults? Results) : ViewModel(Frame)
{
    public bool HasNext => Results is not null && NextOffset < Results.Total;

    public int NextOffset => Request.Offset + SearchRequest.PageSize;

    /// <summary>Documents of the next page, counted from 1.</summary>
    public (int From, int To) Next => (NextOffset + 1, Math.Min(NextOffset + SearchRequest.PageSize, Results?.Total ?? 0));

    public ImmutableArray<Facet> Facets => Results is null
        ? []
        : [
            new("type", "search.type", "type.", Request.Type, Results.Types, value => Request with { Type = value, Page = 1 }),
            new("topic", "search.topic", "topic.", Request.Topic, Results.Topics, value => Request with { Topic = value, Page = 1 }),
        ];

    /// <summary>The language of a hit, which need not be the reader's.</summary>
    public Language LanguageOf(SearchHit hit) => Frame.Reader.Site.Languages[hit.Document.Language];
}

/// <summary>One way to narrow the results.</summary>
/// <param name="Name">Of the query's parameter.</param>
/// <param name="Title">Message.</param>
/// <param name="Prefix">Of the messages that name the values.</param>
/// <param name="Chosen">Null when all are shown.</param>
/// <param name="With">The request with another choice.</param>
internal sealed record Facet(
    string Name, string Title, string Prefix, string? Chosen, ImmutableArray<FacetCount> Counts, Func<string?, SearchRequest> With);
