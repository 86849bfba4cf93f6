using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;

namespace Fairway.Sites.History;

/// <summary>What readers of a language got of a page at one release, without its text.</summary>
public sealed record PageState
{
    public required TranslationState State { get; init; }

    /// <summary>Of the text that was shown.</summary>
    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Of the text that was shown.</summary>
    public required LanguageTag TextLanguage { get; init; }

    /// <summary>Edition of the text that was shown.</summary>
    public required int Edition { get; init; }

    /// <summary>The editions of the source text, newest first, with notes in the reader's language as far as they are translated.</summary>
    public required ImmutableArray<EditionChange> Changes { get; init; }

    /// <summary>The translation that the language had, even where it was withheld; null in the source language and where there was none.</summary>
    public required Translation? Translation { get; init; }

    /// <summary>Why the page was withdrawn, in the reader's language as far as it is translated; null where it was not.</summary>
    public required (string Text, LanguageTag Language)? WithdrawalReason { get; init; }

    /// <summary>The page could really be read in the language.</summary>
    public bool IsAvailable => State is TranslationState.Source or TranslationState.Current or TranslationState.Stale;

    public int NewestEdition => Changes[0].Edition;

    internal static PageState Of(PageReading reading) => new()
    {
        State = reading.State,
        Title = reading.Text.Title,
        Summary = reading.Text.Summary,
        TextLanguage = reading.TextLanguage.Tag,
        Edition = reading.Text.Edition,
        Changes = reading.Changes,
        Translation = reading.Translation,
        WithdrawalReason = reading.Page.WithdrawalReasonFor(reading.Reader.Tag),
    };
}
