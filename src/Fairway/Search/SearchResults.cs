using System.Collections.Immutable;

namespace Fairway.Search;

/// <param name="Total">Hits before offset and limit.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Types">Types with their counts, not narrowed by the type asked for.</param>
/// <param name="Topics">Topics with their counts, not narrowed by the topic asked for.</param>
/// <param name="Truncated">The text was longer than <see cref="SearchQuery.MaxTextLength"/>.</param>
public sealed record SearchResults(
    int Total, ImmutableArray<SearchHit> Hits, ImmutableArray<FacetCount> Types, ImmutableArray<FacetCount> Topics, bool Truncated);

/// <param name="Document">What was found.</param>
/// <param name="Title">The whole title, with marks.</param>
/// <param name="Passage">The best passage of about 280 characters, with marks.</param>
/// <param name="Address">Of the document, with the anchor of the section that the passage is from.</param>
public sealed record SearchHit(SearchDocument Document, MarkedText Title, MarkedText Passage, string Address);

/// <summary>Text with the ranges that matched, in UTF-16 units, in order and apart.</summary>
public sealed record MarkedText(string Text, ImmutableArray<(int Start, int Length)> Marks);

public sealed record FacetCount(string Value, int Count);
