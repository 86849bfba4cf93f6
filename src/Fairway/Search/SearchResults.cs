using System.Collections.Immutable;

namespace Fairway.Search;

/// <param name="Total">Hits before offset and limit.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Types">Types with their counts, not narrowed by the type asked for.</param>
/// <param name="Topics">Topics with their counts, not narrowed by the topic asked for.</param>
/// <param name="Truncated">The text was longer than <see cref="SearchQuery.MaxTextLength"/> or had more than <see cref="SearchQuery.MaxWords"/> words.</param>
public sealed record SearchResults(
    int Total, ImmutableArray<SearchHit> Hits, ImmutableArray<FacetCount> Types, ImmutableArray<FacetCount> Topics, bool Truncated)
{
    /// <summary>Did you mean: the text with its misspelt words put right, where nothing or little was found and this finds more. Null otherwise.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Where nothing was found: the text without one of its words, for those that find something, most first.</summary>
    public ImmutableArray<SearchAlternative> Alternatives { get; init; } = [];
}

/// <param name="Text">A text to search for instead.</param>
/// <param name="Total">What it finds.</param>
public sealed record SearchAlternative(string Text, int Total);

/// <param name="Document">What was found.</param>
/// <param name="Title">The whole title, with marks.</param>
/// <param name="Passage">The best passage of about 280 characters, with marks.</param>
/// <param name="Address">Of the document, with the anchor of the section that the passage is from.</param>
public sealed record SearchHit(SearchDocument Document, MarkedText Title, MarkedText Passage, string Address);

/// <summary>Text with the ranges that matched, in UTF-16 units, in order and apart.</summary>
public sealed record MarkedText(string Text, ImmutableArray<(int Start, int Length)> Marks);

public sealed record FacetCount(string Value, int Count);
