using System.Collections.Immutable;
using System.Text;
using Fairway.Languages;
using Fairway.Markup;

namespace Fairway.Sites;

/// <summary>A translation whose changed sections are shown in the source language, each marked as such, in the order of the source.</summary>
internal static class MixedBody
{
    public static string Render(
        ImmutableArray<RenderedSection> translated,
        ImmutableArray<RenderedSection> source,
        ImmutableHashSet<string> changed,
        Language sourceLanguage,
        Messages reader)
    {
        var html = new StringBuilder();
        var translations = translated.Where(section => section.Anchor is not null).ToDictionary(section => section.Anchor!, StringComparer.Ordinal);

        foreach (var section in source)
        {
            if (section.Anchor is null)
                html.Append(translated.FirstOrDefault(candidate => candidate.Anchor is null)?.Html);
            else if (!changed.Contains(section.Anchor) && translations.TryGetValue(section.Anchor, out var translation))
                html.Append(translation.Html);
            else
                AppendNewer(html, section, sourceLanguage, reader);
        }

        return html.ToString();
    }

    private static void AppendNewer(StringBuilder html, RenderedSection section, Language sourceLanguage, Messages reader) => html
        .Append("<div class=\"call newer\" lang=\"").Append(sourceLanguage.Tag.Value).Append("\" dir=\"").Append(sourceLanguage.Dir).Append("\">")
        .Append("<p class=\"kind\" lang=\"").Append(reader.Language.Tag.Value).Append("\" dir=\"").Append(reader.Language.Dir).Append("\">")
        .Append(HtmlText.Encode(reader["page.newer-section"]))
        .Append("</p>").Append(section.Html).Append("</div>\n");
}
