using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Search;

/// <summary>What a reader asks. The text is words, "quoted phrases" and -minus words, never a query language: no sign in it is an error.</summary>
public sealed record SearchQuery
{
    /// <summary>Longest text that is read, in UTF-16 units; the rest is left off and the result says so.</summary>
    public const int MaxTextLength = 200;

    /// <summary>Most words that are read, as the language cuts them; the rest is left off and the result says so.</summary>
    public const int MaxWords = 32;

    /// <summary>Most hits given at once; a larger limit is taken as this.</summary>
    public const int MaxPageSize = 50;

    public required string Text { get; init; }

    /// <summary>The reader's language, whose documents come first.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Of a facet, only this value; all where a facet is not named. A value that no document has finds nothing.</summary>
    public ImmutableDictionary<SearchFacet, string> Filter { get; init; } = ImmutableDictionary<SearchFacet, string>.Empty;

    public SearchOrder Order { get; init; }

    /// <summary>The day, in UTC, on which it is asked: best bets that ended before it are left out.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Hits to pass over; below zero is taken as zero.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to give, 0 to <see cref="MaxPageSize"/>; with 0 the result has only counts.</summary>
    public int Limit { get; init; } = 10;
}
