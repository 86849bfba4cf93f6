using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;

namespace Fairway.Sites.History;

/// <summary>What happened to the pages of a site, for readers of one language: a comparison of each release with the one before it.</summary>
public static class PageEvents
{
    /// <summary>Releases that are looked through for the newest events. Each that is not remembered must be read.</summary>
    public const int MostReleases = 500;

    /// <summary>Newest first; of one release, in order of pages. Computed as it is read.</summary>
    /// <param name="section">Null for all.</param>
    public static IEnumerable<PageEvent> Of(Site site, PageStates states, LanguageTag language, string? section, CancellationToken cancellationToken)
    {
        var path = section is null ? "pages" : $"pages/{section}";
        foreach (var release in site.Log.Touching(path).Reverse().Take(MostReleases))
        {
            var before = site.Log.Find(release.Number - 1) is { } previous ? states.At(site, previous, cancellationToken) : null;
            var after = states.At(site, release, cancellationToken);
            foreach (var change in ReleaseContents.Of(site.Log.ChangesOf(release)).Pages)
            {
                if (section is not null && change.Page.Section != section)
                    continue;
                if (Between(release, change.Page, before?.Page(change.Page, language), after.Page(change.Page, language)) is { } happened)
                    yield return happened;
            }
        }
    }

    private static PageEvent? Between(Release release, PageId page, PageState? was, PageState? now)
    {
        var (wasThere, isThere) = (IsOffered(was), IsOffered(now));
        ImmutableArray<EditionChange> notes = [.. now?.Changes.Where(change => was is null || change.Edition > was.NewestEdition) ?? []];
        PageEventKind? kind = (wasThere, isThere) switch
        {
            (false, true) => now!.State == TranslationState.Source || was is null or { WithdrawalReason: not null } ? PageEventKind.Published : PageEventKind.Translated,
            (true, true) => Change(was!, now!, notes),
            (true, false) => now is null or { WithdrawalReason: not null } ? PageEventKind.Withdrawn : PageEventKind.TranslationWithdrawn,
            _ => null,
        };
        // A page that is taken away is told of as it was; a withdrawn translation too, since its title is what readers know.
        return kind is { } known ? new(release, page, known, isThere || now is { WithdrawalReason: not null } ? now! : was!, notes) : null;
    }

    private static bool IsOffered(PageState? state) => state is { IsAvailable: true, WithdrawalReason: null };

    private static PageEventKind? Change(PageState was, PageState now, ImmutableArray<EditionChange> notes)
    {
        if (now.State == TranslationState.Source)
            return notes.IsEmpty ? null : PageEventKind.Changed;
        if (now.Translation is { } made
            && (made.Edition > (was.Translation?.Edition ?? 0) || made.By != was.Translation?.By || (made.Checked is not null && made.Checked != was.Translation?.Checked)))
        {
            return PageEventKind.TranslationRenewed;
        }

        return notes.IsEmpty ? null : PageEventKind.TranslationOutdated;
    }
}
