using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Search;

/// <param name="Total">Hits before offset and limit.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Facets">Every facet with its counts, each not narrowed by its own filter.</param>
/// <param name="Truncated">The text was longer than <see cref="SearchQuery.MaxTextLength"/> or had more than <see cref="SearchQuery.MaxWords"/> words.</param>
public sealed record SearchResults(int Total, ImmutableArray<SearchHit> Hits, ImmutableArray<FacetCounts> Facets, bool Truncated)
{
    /// <summary>Did you mean: the text with its misspelt words put right, where nothing or little was found and this finds more. Null otherwise.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Where nothing was found: the text without one of its words, for those that find something, most first.</summary>
    public ImmutableArray<SearchAlternative> Alternatives { get; init; } = [];

    /// <summary>Another language, of which the words seem to be. Null where they are as likely the reader's.</summary>
    public LanguageTag? TypedIn { get; init; }

    public ImmutableArray<FacetCount> Counts(SearchFacet facet) => Facets.First(counts => counts.Facet == facet).Counts;
}

/// <param name="Text">A text to search for instead.</param>
/// <param name="Total">What it finds.</param>
public sealed record SearchAlternative(string Text, int Total);

/// <param name="Document">What was found.</param>
/// <param name="Title">The whole title, with marks.</param>
/// <param name="Passage">The best passage of about 280 characters, with marks.</param>
/// <param name="Address">Of the document, with the anchor of the section that the passage is from.</param>
/// <param name="IsBestBet">Editors put it first for this query.</param>
public sealed record SearchHit(SearchDocument Document, MarkedText Title, MarkedText Passage, string Address, bool IsBestBet);

/// <summary>Text with the ranges that matched, in UTF-16 units, in order and apart.</summary>
public sealed record MarkedText(string Text, ImmutableArray<(int Start, int Length)> Marks);

/// <param name="Counts">Of each value that is found: most first, equals by name.</param>
public sealed record FacetCounts(SearchFacet Facet, ImmutableArray<FacetCount> Counts);

public sealed record FacetCount(string Value, int Count);
