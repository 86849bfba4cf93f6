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

    /// <summary>The source text's editions, newest first; empty in a translation.</summary>
    public ImmutableArray<EditionChange> Changes { get; init; } = [];

    /// <summary>Of a translation: the public notes of the source text's editions in this language, by edition, as far as they are translated.</summary>
    public ImmutableDictionary<int, string> Notes { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>Of a translation: why the page is withdrawn, in this language. It counts while the page is withdrawn since that day.</summary>
    public PageWithdrawal? Withdrawn { get; init; }

    /// <summary>Null for the source text.</summary>
    public Translation? Translation { get; init; }

    public required MarkupDocument Body { get; init; }

    /// <summary>Path in the tree, for faults and for an editor's link.</summary>
    public required string File { get; init; }
}

/// <param name="Edition">From 1.</param>
/// <param name="Date">The day on which it was published.</param>
/// <param name="Note">What changed, for readers.</param>
/// <param name="Language">Of the note.</param>
/// <param name="Safety">Following the older text could harm.</param>
/// <param name="Sections">Anchors of the sections that changed; empty for the whole page.</param>
public sealed record EditionChange(int Edition, DateOnly Date, string Note, LanguageTag Language, bool Safety, ImmutableArray<string> Sections);

/// <param name="Edition">The source edition that it was made from.</param>
/// <param name="By"><c>machine</c>, or the person or organisation.</param>
/// <param name="Made">The day on which it was made from that edition; null where it is not known.</param>
/// <param name="Checked">When a person checked it; null when nobody has.</param>
/// <param name="Comparison">What comparing it with its source found; null when nobody has.</param>
public sealed record Translation(int Edition, string By, DateOnly? Made, DateOnly? Checked, Comparison? Comparison)
{
    public const string Machine = "machine";

    public bool IsMachine => By == Machine;
}

/// <summary>A second pass: passages put back into the source language and held against it, for deadlines, negations and what one must, may and must not do.</summary>
/// <param name="Date">The day of it.</param>
/// <param name="By"><c>machine</c>, or the person or organisation.</param>
/// <param name="Passages">How many were compared; at least one.</param>
/// <param name="Differences">What differed, and was mended in the text; in the source language.</param>
public sealed record Comparison(DateOnly Date, string By, int Passages, ImmutableArray<string> Differences);
