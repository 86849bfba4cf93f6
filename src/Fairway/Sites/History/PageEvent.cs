using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Releases;

namespace Fairway.Sites.History;

/// <summary>Something that a release did to a page and that its readers in one language may want to be told.</summary>
/// <param name="State">The page as it is since then; as it was before where it was taken away.</param>
/// <param name="Notes">Public notes of the editions that are new, newest first.</param>
public sealed record PageEvent(Release Release, PageId Page, PageEventKind Kind, PageState State, ImmutableArray<EditionChange> Notes);

public enum PageEventKind
{
    /// <summary>There for the first time, or again.</summary>
    Published,

    /// <summary>There for the first time in the language, as a translation.</summary>
    Translated,

    /// <summary>A new edition.</summary>
    Changed,

    /// <summary>The translation is of a newer edition, by someone else, or has been checked.</summary>
    TranslationRenewed,

    /// <summary>A new edition of the source text, which the translation is behind.</summary>
    TranslationOutdated,

    /// <summary>The translation was taken back: it is older than an important change, or was removed.</summary>
    TranslationWithdrawn,

    /// <summary>The page was taken away, or is still there and not to be relied on: then its state says why.</summary>
    Withdrawn,
}
