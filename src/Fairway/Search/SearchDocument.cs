using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Search;

/// <summary>One thing that can be found, in one language.</summary>
public sealed record SearchDocument
{
    /// <summary>The same in every language: <c>page:guidance/claim-asylum</c>, <c>term:asylum</c>, <c>dataset:small-boat-arrivals</c>.</summary>
    public required string Id { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>guidance, policy, figures, help, about, term or dataset.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ImmutableArray<SearchSection> Sections { get; init; }

    /// <summary>Other words for it, from the glossary.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Those of its synonyms that are words of its own language: a reader may begin to type them.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    public required string Address { get; init; }

    /// <summary>When it was last changed; for a dataset its data-to date.</summary>
    public required DateOnly Date { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Parts of the United Kingdom: england, wales, scotland, northern-ireland. Empty where that makes no sense.</summary>
    public ImmutableArray<string> AppliesTo { get; init; } = [];

    /// <summary>What it says held once, and does no longer: it comes after what holds now.</summary>
    public bool IsSuperseded { get; init; }
}

/// <param name="Anchor">Null for the text before the first heading.</param>
public sealed record SearchSection(string? Anchor, string? Heading, string Text);
