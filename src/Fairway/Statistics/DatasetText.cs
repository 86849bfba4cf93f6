using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>A dataset in one language: <c>datasets/{id}/{tag}.yaml</c>.</summary>
public sealed record DatasetText
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>What is counted, what is not, and how; plain sentences.</summary>
    public required string Counted { get; init; }

    public required string NotCounted { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Column name to its label.</summary>
    public required ImmutableDictionary<string, string> Columns { get; init; }

    /// <summary>Figure name to its label.</summary>
    public required ImmutableDictionary<string, string> Figures { get; init; }

    public required ImmutableDictionary<string, ChartText> Charts { get; init; }

    /// <summary>Notes of versions in this language, by number; the source language's stand in <c>versions.yaml</c>.</summary>
    public ImmutableDictionary<int, string> VersionNotes { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>Dimension to its words to what they are called in this language; words that are called what they are may be left out.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Words { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>Who translated it; <c>machine</c> is said to the reader. Null in the source language.</summary>
    public string? TranslatedBy { get; init; }

    /// <summary>When a person checked the translation; null when nobody has.</summary>
    public DateOnly? TranslationChecked { get; init; }

    /// <summary>What a word of a dimension is called in this language; null where that is not said.</summary>
    public string? Word(string dimension, string word) => Words.GetValueOrDefault(dimension)?.GetValueOrDefault(word);
}

/// <param name="Title">What the chart shows, for headings and for a screen reader.</param>
/// <param name="Headline">The finding, ICU MessageFormat over the chart's own figures.</param>
/// <param name="Subtitle">What is measured, since when, and how provisional looks; ICU MessageFormat likewise.</param>
public sealed record ChartText(string Title, string Headline, string Subtitle);
