using System.Collections.Immutable;
using Fairway.Content;

namespace Fairway.Sites;

/// <summary>How far a translation is behind its source, and what readers get of it.</summary>
/// <param name="State">Which text is shown.</param>
/// <param name="Missed">Changes of the source since the translation was made, newest first.</param>
public sealed record Freshness(TranslationState State, ImmutableArray<EditionChange> Missed)
{
    /// <param name="page">Whose stale policy holds.</param>
    /// <param name="text">The page in the reader's language; null where it has none.</param>
    public static Freshness Of(Page page, PageText? text)
    {
        if (text is null)
            return new(TranslationState.Missing, []);
        if (text.Translation is null)
            return new(TranslationState.Source, []);

        ImmutableArray<EditionChange> missed = [.. page.ChangesFor(text.Language).Where(change => change.Edition > text.Edition)];
        return missed.IsEmpty
            ? new(TranslationState.Current, missed)
            : new(IsShown(page.Stale, missed) ? TranslationState.Stale : TranslationState.Withdrawn, missed);
    }

    // A safety change withdraws older translations at once, unless the page shows its changed sections in the source language;
    // that takes knowing which sections changed.
    private static bool IsShown(StalePolicy policy, ImmutableArray<EditionChange> missed) => policy switch
    {
        StalePolicy.Warn => missed.All(change => !change.Safety),
        StalePolicy.Mix => missed.All(change => !change.Sections.IsEmpty),
        _ => false,
    };
}
