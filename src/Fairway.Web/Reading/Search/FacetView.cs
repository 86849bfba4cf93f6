using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Search;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.Search;

/// <summary>One way to narrow the results, in words.</summary>
/// <param name="Title">Key of the message over the values.</param>
/// <param name="Chosen">Null when all are shown.</param>
internal sealed record FacetView(SearchFacet Facet, string Title, string? Chosen, ImmutableArray<FacetCount> Counts)
{
    /// <summary>Those that narrow anything, or do so now.</summary>
    public static ImmutableArray<FacetView> All(SearchRequest request, SearchResults results) =>
    [
        .. results.Facets
            .Select(counts => new FacetView(counts.Facet, TitleOf(counts.Facet), request.Filter.GetValueOrDefault(counts.Facet), Ordered(counts)))
            .Where(facet => facet.Counts.Length > 1 || facet.Chosen is not null),
    ];

    /// <summary>A value as the reader reads it.</summary>
    public IHtmlContent Label(string value, Reader reader) =>
        Facet == SearchFacet.Language ? new Endonym(reader.Site.Languages[LanguageTag.Parse(value)])
        : new HtmlContentBuilder().Append(Facet == SearchFacet.Year
            ? reader.Language.Numbers.WritePlain(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
            : reader.Messages[$"{PrefixOf(Facet)}.{value}"]);

    /// <summary>Years from the newest; everything else from the most.</summary>
    private static ImmutableArray<FacetCount> Ordered(FacetCounts counts) =>
        counts.Facet == SearchFacet.Year ? [.. counts.Counts.OrderByDescending(count => count.Value, StringComparer.Ordinal)] : counts.Counts;

    private static string TitleOf(SearchFacet facet) => facet == SearchFacet.Language ? "search.language" : $"search.{facet.Name}";

    private static string PrefixOf(SearchFacet facet) => facet == SearchFacet.AppliesTo ? "place" : facet.Name;
}
