using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Sites;

namespace Fairway.Web.Reading.Search;

/// <summary>The query string of the search page, read and written in one place.</summary>
/// <param name="Text">Trimmed; empty when nothing was asked; one sign longer than <see cref="SearchQuery.MaxTextLength"/> when it was longer.</param>
/// <param name="Page">From 1.</param>
internal sealed record SearchRequest(string Text, ImmutableDictionary<SearchFacet, string> Filter, SearchOrder Order, int Page)
{
    public const int PageSize = 10;

    /// <summary>Nobody reads on; a crawler would.</summary>
    public const int LastPage = 50;

    private const string ByDate = "date";
    private const string ByRelevance = "relevance";

    public int Offset => (Page - 1) * PageSize;

    /// <summary>Reads what can be read: a reader who mistypes an address is shown results, not an error.</summary>
    public static SearchRequest Read(IQueryCollection query)
    {
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;
        var text = query["q"].ToString().Trim();
        // One sign more than is searched for, so that the reader is told; a hundred links of a page repeat it.
        return new(text.Length > SearchQuery.MaxTextLength ? text[..(SearchQuery.MaxTextLength + 1)] : text, FilterOf(query), OrderOf(query["sort"]) ?? SearchOrder.Relevance, page);
    }

    /// <summary>Relevance where it is not given; null where it is no order.</summary>
    public static SearchOrder? OrderOf(string? text) => text switch
    {
        null or "" or ByRelevance => SearchOrder.Relevance,
        ByDate => SearchOrder.Date,
        _ => null,
    };

    /// <summary>The facets of which a value is chosen; what cannot be one is passed over.</summary>
    public static ImmutableDictionary<SearchFacet, string> FilterOf(IQueryCollection query) =>
        SearchFacet.All.Where(facet => IsValue(query[facet.Name])).ToImmutableDictionary(facet => facet, facet => query[facet.Name].ToString());

    /// <summary>Whether a text can be a value of a facet: a name as addresses have them, or a language.</summary>
    public static bool IsValue(string? text) => Slug.IsValid(text) || LanguageTag.TryParse(text, out _);

    /// <summary>The first page of the same search with another choice of one facet; null for all.</summary>
    public SearchRequest With(SearchFacet facet, string? value) => this with { Filter = value is null ? Filter.Remove(facet) : Filter.SetItem(facet, value), Page = 1 };

    /// <param name="day">Today, in UTC.</param>
    public SearchQuery ToQuery(LanguageTag language, DateOnly day) => new()
    {
        Text = Text,
        Language = language,
        Filter = Filter,
        Order = Order,
        Day = day,
        Offset = Offset,
        Limit = PageSize,
    };

    public string Address(LanguageTag language) => $"{Addresses.Search(language)}{ToQueryString()}";

    /// <summary>With its question mark.</summary>
    public string ToQueryString()
    {
        var query = new StringBuilder("?q=").Append(Uri.EscapeDataString(Text));
        foreach (var facet in SearchFacet.All)
        {
            if (Filter.TryGetValue(facet, out var value))
                query.Append('&').Append(facet.Name).Append('=').Append(Uri.EscapeDataString(value));
        }

        if (Order == SearchOrder.Date)
            query.Append("&sort=").Append(ByDate);
        if (Page > 1)
            query.Append(CultureInfo.InvariantCulture, $"&page={Page}");
        return query.ToString();
    }
}
