using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Markup;
using Fairway.Releases;

namespace Fairway.Sites;

/// <summary>The releases up to a site's own that changed a page for readers of one language, oldest first. Of a page that is gone, too: the last is then the one that took it away.</summary>
public static class PageReleases
{
    /// <summary>
    /// Those that changed what a reader sees: the facts, the source text, the text in the language, and the data and terms that the site's own edition of the text
    /// names. What an older edition named and this one does not is left out: to find it, every edition would have to be read.
    /// </summary>
    public static ImmutableArray<Release> Of(Site site, PageId page, LanguageTag language)
    {
        var texts = OfText(site, page, language);
        if (texts.IsEmpty || site.Page(page, language) is not { } reading)
            return texts;

        // What was published of data before the page existed, nobody saw on it.
        var named = PathsNamedBy(site, reading).SelectMany(site.Log.Touching).Where(release => release.Number > texts[0].Number);
        return InOrder([.. texts, .. named]);
    }

    /// <summary>Those that changed the page's own files: its facts, its source text and its text in the language.</summary>
    public static ImmutableArray<Release> OfText(Site site, PageId page, LanguageTag language)
    {
        string[] files = ["page.yaml", $"{site.Languages.Source.Tag}.md", $"{language}.md"];
        return InOrder(files.SelectMany(file => site.Log.Touching($"pages/{page}/{file}")));
    }

    private static ImmutableArray<Release> InOrder(IEnumerable<Release> releases) => [.. releases.DistinctBy(release => release.Number).OrderBy(release => release.Number)];

    private static IEnumerable<string> PathsNamedBy(Site site, PageReading reading)
    {
        // Mixed with the source, or not: a text in the reader's language names what its source names, but for what is newer.
        var references = reading.Text.Body.References.Concat(reading.Page.SourceText.Body.References).ToList();
        var terms = references.OfType<TermReference>().Select(reference => $"terms/{reference.Term}.yaml");
        var datasets = references.OfType<FigureReference>().Select(reference => reference.Dataset)
            .Concat(references.OfType<ChartReference>().Select(reference => reference.Dataset))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(dataset => FilesOf(dataset, [site.Languages.Source.Tag, reading.TextLanguage.Tag]));
        return terms.Concat(datasets).Distinct(StringComparer.Ordinal);
    }

    // Names and notes in other languages are not on the page.
    private static IEnumerable<string> FilesOf(string dataset, IEnumerable<LanguageTag> languages) =>
    [
        $"datasets/{dataset}/dataset.yaml",
        $"datasets/{dataset}/{dataset}.csv",
        .. languages.Select(language => $"datasets/{dataset}/{language}.yaml"),
    ];
}
