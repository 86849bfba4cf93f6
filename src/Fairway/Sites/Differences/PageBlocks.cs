using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;

namespace Fairway.Sites.Differences;

/// <summary>A page of a site as blocks, so that it can be compared with the same page of another release.</summary>
public static class PageBlocks
{
    /// <summary>Title, summary, body and sources of the page's own text in a language, whether readers were given it or not; null where it has none.</summary>
    public static ImmutableArray<TextBlock>? Of(Site site, PageId id, LanguageTag language)
    {
        if (!site.Content.Pages.TryGetValue(id, out var page) || !page.Texts.TryGetValue(language, out var text))
            return null;
        var html = text.Body.Render(new SiteMarkupContext(site.Content, page, language, language));
        return
        [
            new(BlockKind.Title, text.Title),
            new(BlockKind.Paragraph, text.Summary),
            .. HtmlBlocks.Read(html),
            .. SourcesOf(page, site.Messages(language)),
        ];
    }

    private static IEnumerable<TextBlock> SourcesOf(Page page, Messages messages) => page.Sources.IsEmpty
        ? []
        :
        [
            new(BlockKind.Heading, messages["sources.title"]),
            .. page.Sources.Select(source => new TextBlock(
                BlockKind.Item,
                string.Join(", ", new[] { source.Title, source.Publisher, source.Date, source.Note, source.Url?.AbsoluteUri }.OfType<string>()))),
        ];
}
