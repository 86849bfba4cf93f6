using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Sites;

namespace Fairway.Web.Reading.Translations;

/// <summary>Every page in every language, a number each.</summary>
/// <param name="Languages">All but the source language, in the site's order.</param>
/// <param name="Rows">In the order of the site's sections.</param>
internal sealed record TranslationsView(Frame Frame, ImmutableArray<LanguageTotal> Languages, ImmutableArray<TranslationRow> Rows) : ViewModel(Frame)
{
    public static TranslationsView For(Frame frame)
    {
        var site = frame.Reader.Site;
        ImmutableArray<Language> languages = [.. site.Languages.All.Where(language => language != site.Languages.Source)];
        ImmutableArray<TranslationRow> rows =
        [
            .. site.Sections.SelectMany(section => site.Section(section, frame.Reader.Tag))
                .Select(page => new TranslationRow(page, [.. languages.Select(language => PageTranslation.Of(page.Page, language.Tag, site.Release))])),
        ];
        return new(frame, [.. languages.Select((language, i) => new LanguageTotal(language, rows.Count(row => row.Cells[i].State != TranslationState.Missing)))], rows);
    }
}

/// <param name="Translated">Pages that the language has, withdrawn translations among them.</param>
internal sealed record LanguageTotal(Language Language, int Translated);

/// <param name="Cells">In the order of the languages.</param>
internal sealed record TranslationRow(PageReading Page, ImmutableArray<PageTranslation> Cells);

/// <summary>Every page in one language, with all that is known of its translation.</summary>
internal sealed record TranslationsOfView(Frame Frame, Language Language, ImmutableArray<(PageReading Page, PageTranslation Translation)> Entries) : ViewModel(Frame)
{
    public static TranslationsOfView For(Frame frame, Language language)
    {
        var site = frame.Reader.Site;
        return new(
            frame,
            language,
            [
                .. site.Sections.SelectMany(section => site.Section(section, language.Tag))
                    .Select(page => (page, PageTranslation.Of(page.Page, language.Tag, site.Release))),
            ]);
    }
}
