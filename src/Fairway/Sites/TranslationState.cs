namespace Fairway.Sites;

/// <summary>Which text a reader gets, and why.</summary>
public enum TranslationState
{
    /// <summary>The source language itself.</summary>
    Source,

    /// <summary>A translation of the newest edition.</summary>
    Current,

    /// <summary>A translation of an older edition, shown under a notice; with <see cref="Content.StalePolicy.Mix"/> the changed sections are in the source language.</summary>
    Stale,

    /// <summary>The translation is withheld, by the page's policy or a safety change; the source text is shown.</summary>
    Withdrawn,

    /// <summary>The page does not exist in the reader's language; the source text is shown.</summary>
    Missing,
}
