using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Markup;

namespace Fairway.Content;

/// <summary>A page in one language: <c>{tag}.md</c>.</summary>
public sealed record PageText
{
    public required LanguageTag Language { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two sentences that answer the page's question.</summary>
    public required string Summary { get; init; }

    /// <summary>The edition of this text: of a source text its own, of a translation the one it was made from.</summary>
    public required int Edition { get; init; }

    /// <summary>Public notes of the source text's editions, newest first; empty in a translation.</summary>
    public ImmutableArray<EditionChange> Changes { get; init; } = [];

    /// <summary>Null for the source text.</summary>
    public Translation? Translation { get; init; }

    public required MarkupDocument Body { get; init; }

    /// <summary>Path in the tree, for faults and for an editor's link.</summary>
    public required string File { get; init; }
}

/// <param name="Edition">From 1.</param>
/// <param name="Date">The day on which it was published.</param>
/// <param name="Note">What changed, for readers, in the source language.</param>
/// <param name="Safety">Following the older text could harm.</param>
/// <param name="Sections">Anchors of the sections that changed; empty for the whole page.</param>
public sealed record EditionChange(int Edition, DateOnly Date, string Note, bool Safety, ImmutableArray<string> Sections);

/// <param name="Edition">The source edition that it was made from.</param>
/// <param name="By"><c>machine</c>, or the person or organisation.</param>
/// <param name="Checked">When a person checked it; null when nobody has.</param>
public sealed record Translation(int Edition, string By, DateOnly? Checked)
{
    public bool IsMachine => By == "machine";
}
