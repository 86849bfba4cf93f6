using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

/// <summary>Says in words what the files of a draft are.</summary>
internal static class ChangedParts
{
    public static ImmutableArray<ChangedPart> Of(DraftComparison comparison) => [.. comparison.Files.Select(file => Of(file, comparison))];

    /// <summary>The pages as readers see them, in each language in which the draft can change what they read.</summary>
    public static ImmutableArray<RenderedPage> RenderedOf(DraftComparison comparison, ImmutableArray<ChangedPart> parts) =>
    [
        .. from part in parts
           where part is { Page: not null, Change: not PartChange.Same }
           from language in LanguagesOf(part, comparison)
           group part by (Page: part.Page!.Value, language.Tag) into same
           select new RenderedPage(same.Key.Page, same.First().Name, comparison.Before.Languages[same.Key.Tag]),
    ];

    /// <summary>A text is of one language; sources and other facts stand in all that the page has.</summary>
    private static IEnumerable<Language> LanguagesOf(ChangedPart part, DraftComparison comparison) => part.Sort switch
    {
        PartSort.Text => [part.Language!],
        PartSort.Facts => comparison.Before.Languages.All.Where(language => Has(comparison.Before, part.Page!.Value, language) || Has(comparison.After, part.Page!.Value, language)),
        _ => [],
    };

    private static bool Has(Site? site, PageId page, Language language) =>
        site?.Content.Pages.TryGetValue(page, out var found) == true && found.Texts.ContainsKey(language.Tag);

    private static ChangedPart Of(KeyValuePair<string, byte[]?> file, DraftComparison comparison)
    {
        var titles = comparison.After ?? comparison.Before;
        var (sort, name, language, page) = Read(file.Key, titles);
        var change = comparison.BeforeFiles.IsAs(file) ? PartChange.Same
            : file.Value is null ? PartChange.Removed
            : comparison.BeforeFiles.Has(file.Key) ? PartChange.Changed
            : PartChange.Added;
        return new(file.Key, sort, change, name, language, file.Value?.Length ?? 0) { Page = page };
    }

    private static (PartSort Sort, string Name, Language? Language, PageId? Page) Read(string path, Site site) => path.Split('/') switch
    {
        ["pages", var section, var slug, var file] when PageId.TryCreate(section, slug, out var page) => OfPage(page, file, site),
        ["datasets", var id, ..] when DatasetId.TryParse(id, out var dataset) =>
            (PartSort.Dataset, site.Content.Datasets.TryGetValue(dataset, out var known) ? known.TextIn(site.Languages.Source.Tag).Title : id, null, null),
        _ => (PartSort.Other, path, null, null),
    };

    private static (PartSort Sort, string Name, Language? Language, PageId? Page) OfPage(PageId page, string file, Site site)
    {
        var name = site.Content.Pages.TryGetValue(page, out var known) ? known.SourceText.Title : page.ToString();
        if (file == "page.yaml")
            return (PartSort.Facts, name, null, page);
        return file.EndsWith(".md", StringComparison.Ordinal) && LanguageTag.TryParse(file[..^3], out var tag) && site.Languages.TryGet(tag, out var language)
            ? (PartSort.Text, name, language, page)
            : (PartSort.Attachment, name, null, page);
    }
}
