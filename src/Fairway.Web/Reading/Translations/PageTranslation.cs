using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;

namespace Fairway.Web.Reading.Translations;

/// <summary>One page in one language: what there is, and how far it is behind.</summary>
internal sealed record PageTranslation
{
    public required Page Page { get; init; }

    public required TranslationState State { get; init; }

    /// <summary>Null for the source text, and where there is none.</summary>
    public required Translation? Translation { get; init; }

    /// <summary>Days from the first edition that the translation lacks to the release that is read; 0 where it lacks none.</summary>
    public required int DaysBehind { get; init; }

    public int NewestEdition => Page.SourceText.Edition;

    public static PageTranslation Of(Page page, LanguageTag language, Release release)
    {
        var text = page.Texts.GetValueOrDefault(language);
        var freshness = Freshness.Of(page, text);
        return new PageTranslation
        {
            Page = page,
            State = freshness.State,
            Translation = text?.Translation,
            DaysBehind = freshness.Missed is [.., var first] ? Math.Max(0, DateOnly.FromDateTime(release.Published.UtcDateTime).DayNumber - first.Date.DayNumber) : 0,
        };
    }
}
