using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Sites;

namespace Fairway.Web.Desk.Review;

/// <summary>What a draft's text says of itself, held against the published one: a minor change keeps its edition, a major one has a new edition with a note to readers.</summary>
/// <param name="Page">Whose text it is.</param>
/// <param name="Title">As the draft has it.</param>
/// <param name="Before">The published edition; null for a new page.</param>
/// <param name="Now">The edition that the draft's text has.</param>
/// <param name="Changes">The editions that are new, newest first.</param>
internal sealed record Significance(PageId Page, string Title, int? Before, int Now, ImmutableArray<EditionChange> Changes)
{
    public bool IsMajor => Before is { } before && Now > before;

    /// <summary>Following the older text could harm, by one of the new notes.</summary>
    public bool IsSafety => Changes.Any(change => change.Safety);

    /// <summary>Of each text in the source language that the draft writes.</summary>
    public static ImmutableArray<Significance> Of(DraftComparison comparison) => comparison.After is not { } after ? [] :
    [
        .. after.Content.Pages.ValuesOf(page => comparison.Files.GetValueOrDefault($"pages/{page}/{after.Languages.Source.Tag}.md") is not null)
            .Select(page => Of(page, comparison.Before)),
    ];

    private static Significance Of(Page page, Site without)
    {
        int? before = without.Content.Pages.TryGetValue(page.Id, out var known) ? known.SourceText.Edition : null;
        return new(page.Id, page.SourceText.Title, before, page.SourceText.Edition, [.. page.SourceText.Changes.Where(change => change.Edition > (before ?? 0))]);
    }
}
