using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Markup;

namespace Fairway.Sites;

/// <summary>One page for readers of one language: which text they get, how far it can be trusted, and its HTML.</summary>
public sealed class PageReading
{
    public required Page Page { get; init; }

    /// <summary>The language of the address.</summary>
    public required Language Reader { get; init; }

    /// <summary>The text that is shown; in the source language where there is none for the reader.</summary>
    public required PageText Text { get; init; }

    /// <summary>Language of <see cref="Text"/>.</summary>
    public required Language TextLanguage { get; init; }

    public required TranslationState State { get; init; }

    /// <summary>What changed in the source since the translation was made, newest first; empty unless it is stale or withdrawn.</summary>
    public ImmutableArray<EditionChange> Missed { get; init; } = [];

    /// <summary>Day of the newest edition of the source text.</summary>
    public DateOnly Updated => Page.SourceText.Changes[0].Date;

    /// <summary>Languages that really have this page, in the site's order: for the switcher, <c>hreflang</c> and the sitemap.</summary>
    public required ImmutableArray<Language> Available { get; init; }

    /// <summary>Headings of the text that is shown.</summary>
    public ImmutableArray<MarkupHeading> Headings => Text.Body.Headings;

    /// <summary>The body as HTML. Computed at each call: the page cache above keeps the whole page.</summary>
    public string RenderBody() => throw new NotImplementedException();
}

public enum TranslationState
{
    /// <summary>The source language itself.</summary>
    Source,

    /// <summary>A translation of the newest edition.</summary>
    Current,

    /// <summary>A translation of an older edition, shown under a notice; with <see cref="StalePolicy.Mix"/> the changed sections are in the source language.</summary>
    Stale,

    /// <summary>The translation is withheld, by the page's policy or a safety change; the source text is shown.</summary>
    Withdrawn,

    /// <summary>The page does not exist in the reader's language; the source text is shown.</summary>
    Missing,
}
