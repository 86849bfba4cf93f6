using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Sites.Differences;

namespace Fairway.Web.Reading.History;

/// <summary>Compares a page of two sites.</summary>
internal static class ComparisonViews
{
    /// <summary>
    /// In the reader's language where both have a text in it: a translation is compared with a translation, never with its source.
    /// Else, or where it is asked for, in the source language.
    /// </summary>
    public static ComparisonView Of(Reader reader, PageId page, Site from, Site to, bool ofSource)
    {
        var isOwn = !ofSource && Has(from, page, reader.Language) && Has(to, page, reader.Language);
        var language = isOwn ? reader.Language : reader.Site.Languages.Source;
        var (older, newer) = (BlocksOf(from, page, language), BlocksOf(to, page, language));
        var difference = TextDifference.Between(older ?? [], newer ?? []);
        return new(
            from.Release,
            to.Release,
            older is not null,
            newer is not null,
            language,
            IsInstead: language != reader.Language && !ofSource && (Has(from, page, reader.Language) || Has(to, page, reader.Language)),
            difference.IsCoarse,
            UnchangedFolding.Fold(difference.Blocks));
    }

    private static bool Has(Site site, PageId page, Language language) =>
        site.Content.Pages.TryGetValue(page, out var found) && found.Texts.ContainsKey(language.Tag);

    private static System.Collections.Immutable.ImmutableArray<TextBlock>? BlocksOf(Site site, PageId page, Language language) =>
        site.Languages.TryGet(language.Tag, out _) ? PageBlocks.Of(site, page, language.Tag) : null;
}
