using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Sites;

namespace Fairway.Web.Reading.Search;

/// <param name="Request">As the reader asked.</param>
/// <param name="Results">Null when nothing was asked.</param>
/// <param name="Titles">Titles, headings and terms with what was typed, where little was found.</param>
internal sealed record SearchView(Frame Frame, SearchRequest Request, SearchResults? Results, ImmutableArray<SearchCompletion> Titles) : ViewModel(Frame)
{
    private const string HelpSection = "help";

    public bool HasNext => Results is not null && NextOffset < Results.Total && Request.Page < SearchRequest.LastPage;

    public int NextOffset => Request.Offset + SearchRequest.PageSize;

    /// <summary>Documents of the next page, counted from 1.</summary>
    public (int From, int To) Next => (NextOffset + 1, Math.Min(NextOffset + SearchRequest.PageSize, Results?.Total ?? 0));

    public ImmutableArray<FacetView> Facets => Results is null ? [] : FacetView.All(Request, Results);

    /// <summary>Languages that were searched.</summary>
    public ImmutableArray<Language> Searched => [.. Site.Languages.All.Where(language => Site.Search.Languages.Contains(language.Tag))];

    /// <summary>The language of which the words seem to be; null where they seem the reader's.</summary>
    public Language? TypedIn => Results?.TypedIn is { } tag && Site.Languages.TryGet(tag, out var language) ? language : null;

    /// <summary>Pages that say how to reach a person.</summary>
    public ImmutableArray<PageReading> Help => Site.Section(HelpSection, Frame.Reader.Tag);

    /// <summary>The language of a hit, which need not be the reader's.</summary>
    public Language LanguageOf(SearchHit hit) => Site.Languages[hit.Document.Language];

    private Site Site => Frame.Reader.Site;
}
