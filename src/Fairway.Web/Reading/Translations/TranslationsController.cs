using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Translations;

/// <summary>How far pages are translated, and how far the translations can be trusted: for all languages at once, and in full for one.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class TranslationsController : ReadingController
{
    [Read("/{language:offered}/about/translations"), Kept]
    public IActionResult All(Reader reader)
    {
        var frame = Everywhere(reader, reader.Messages["translations.title"], reader.Messages["translations.about"], language => Addresses.Translations(language));
        return Show("Translations", TranslationsView.For(frame));
    }

    [Read("/{language:offered}/about/translations/{of:offered}"), Kept]
    public IActionResult One(Reader reader, string of)
    {
        var site = reader.Site;
        var shown = site.Languages[LanguageTag.Parse(of)];
        if (shown == site.Languages.Source)
            return Missing(reader);
        var title = reader.Messages.Format("translations.of", ("language", Bidi.Isolate(shown.Endonym)));
        var frame = Everywhere(reader, title, reader.Messages["translations.about"], language => Addresses.Translations(language, shown.Tag));
        return Show("TranslationsOf", TranslationsOfView.For(frame, shown));
    }
}
