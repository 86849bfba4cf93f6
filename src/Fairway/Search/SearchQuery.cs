using Fairway.Languages;

namespace Fairway.Search;

/// <summary>What a reader asks. The text is words, never a query language.</summary>
public sealed record SearchQuery
{
    /// <summary>Longest text that is read, in UTF-16 units; the rest is left off and the result says so.</summary>
    public const int MaxTextLength = 200;

    public const int MaxPageSize = 50;

    public required string Text { get; init; }

    /// <summary>The reader's language, whose documents come first.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Only this type; null for all.</summary>
    public string? Type { get; init; }

    /// <summary>Only this topic; null for all.</summary>
    public string? Topic { get; init; }

    public int Offset { get; init; }

    public int Limit { get; init; } = 10;
}
