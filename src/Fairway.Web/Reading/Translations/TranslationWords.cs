using Fairway.Content;
using Fairway.Sites;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.Translations;

/// <summary>What is known of a translation, in words and in one cell.</summary>
internal static class TranslationWords
{
    public static string State(Reader reader, PageTranslation page) => page.State switch
    {
        TranslationState.Source => reader.Messages["translations.original"],
        TranslationState.Missing => reader.Messages["translations.none"],
        TranslationState.Withdrawn => reader.Messages["translations.withdrawn"],
        TranslationState.Current => reader.Messages["translations.current"],
        _ when page.DaysBehind == 0 => reader.Messages["translations.older"],
        _ => reader.Messages.Format("translations.behind", ("days", page.DaysBehind)),
    };

    /// <summary>Who made or compared it.</summary>
    public static IHtmlContent Name(Reader reader, string by) =>
        by == Translation.Machine ? new MessageHtml(reader.Messages, "translations.by-machine") : new Isolated(by);

    /// <summary>The edition that was translated: starred where a person checked it, struck through where it is older than its source.</summary>
    public static IHtmlContent Cell(Reader reader, PageTranslation page)
    {
        var html = new HtmlContentBuilder();
        if (page.Translation is not { } translation)
            return html.AppendHtml("<span class=\"hide\">").Append(State(reader, page)).AppendHtml("</span>");

        var edition = reader.Language.Numbers.WritePlain(translation.Edition);
        if (page.State == TranslationState.Current)
            html.Append(edition);
        else
            html.AppendHtml("<s>").Append(edition).AppendHtml("</s><span class=\"hide\"> ").Append(State(reader, page)).AppendHtml("</span>");
        if (translation.Checked is not null)
            html.AppendHtml("<span aria-hidden=\"true\">\u2605</span><span class=\"hide\"> ").Append(reader.Messages["translations.checked"]).AppendHtml("</span>");
        return html;
    }
}
