using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Reads one folder of <c>pages/</c>.</summary>
internal static class PageReader
{
    public static PageDraft Read(ContentFiles files, PageFiles page, SiteSettings site) => Read(files, page, site, null, null);

    /// <param name="files">Where the page is read from.</param>
    /// <param name="page">Its files.</param>
    /// <param name="site">What it may name.</param>
    /// <param name="previous">The page of the tree before, whole; null for none.</param>
    /// <param name="touched">Paths that may differ from it; what is read from others is taken over.</param>
    public static PageDraft Read(ContentFiles files, PageFiles page, SiteSettings site, PageDraft? previous, IReadOnlySet<string>? touched)
    {
        var facts = previous is not null && !touched!.Contains(page.FactsPath)
            ? previous.Facts
            : files.Part(page.FactsPath, own => PageFactsReader.Read(own, page, site));
        var texts = ImmutableArray.CreateBuilder<PageTextDraft>(page.Texts.Count);
        var hasSource = false;
        var isWhole = true;
        foreach (var file in page.Texts.Values)
        {
            if (FileLanguage.Of(file, site.Languages, files.Faults) is not { } language)
                continue;
            hasSource |= language == site.SourceLanguage;
            if (((touched?.Contains(file.Path) == false ? previous?.TextAt(file.Path) : null) ?? ReadText(files, file, language, site)) is { } text)
                texts.Add(text);
            else
                isWhole = false;
        }

        if (!hasSource)
            files.Faults.Error(page.FactsPath, 1, 1, "missing-source-text", $"The page '{page.Id}' has no text in the source language. Add {site.SourceLanguage}.md beside this file.");
        return new PageDraft(page, facts, texts.DrainToImmutable(), site.SourceLanguage, isWhole) { Pictures = ReadPictures(files, page, previous, touched) };
    }

    private static ImmutableDictionary<string, Picture> ReadPictures(ContentFiles files, PageFiles page, PageDraft? previous, IReadOnlySet<string>? touched)
    {
        if (page.Pictures.IsEmpty)
            return ImmutableDictionary<string, Picture>.Empty;
        if (page.Pictures.Count > ContentLimits.MaxPictures)
            files.Faults.Error(page.FactsPath, 1, 1, "too-many", $"The page has {page.Pictures.Count} pictures; the most is {ContentLimits.MaxPictures}. Remove some, or cut it into several pages.");
        return page.Pictures.Values
            .Select(file => (touched?.Contains(file.Path) == false ? previous?.PictureAt(file.Path) : null) ?? files.Part(file.Path, own => PictureReader.Read(own, file)))
            .OfType<Picture>()
            .ToImmutableDictionary(picture => picture.Name, StringComparer.Ordinal);
    }

    private static PageTextDraft? ReadText(ContentFiles files, TreeFile file, LanguageTag language, SiteSettings site) =>
        files.Part(file.Path, own => PageTextReader.Read(own, file, language, language == site.SourceLanguage));
}

/// <summary>A page as read, before what it names is looked for.</summary>
/// <param name="Facts">Null when they could not be read.</param>
/// <param name="Texts">Those that could be read.</param>
/// <param name="IsWhole">All texts could be read, so that what none of them has is missing indeed.</param>
internal sealed record PageDraft(PageFiles Files, PageFacts? Facts, ImmutableArray<PageTextDraft> Texts, LanguageTag SourceLanguage, bool IsWhole)
{
    public PageId Id => Files.Id;

    public ImmutableDictionary<string, Picture> Pictures { get; init; } = ImmutableDictionary<string, Picture>.Empty;

    public PageText? Source => In(SourceLanguage);

    public Picture? PictureAt(string path) => Pictures.GetValueOrDefault(path[(path.LastIndexOf('/') + 1)..]);

    public PageTextDraft? TextAt(string path) => Texts.FirstOrDefault(draft => draft.Text.File == path);

    public PageText? In(LanguageTag language)
    {
        foreach (var draft in Texts)
        {
            if (draft.Text.Language == language)
                return draft.Text;
        }

        return null;
    }

    /// <summary>Call only when there was no error: then nothing is missing.</summary>
    public Page ToPage() => new()
    {
        Id = Id,
        Type = Facts!.Type,
        Order = Facts.Order,
        Topics = Facts.Topics,
        Audience = Facts.Audience,
        AppliesTo = Facts.AppliesTo,
        Stage = Facts.Stage,
        ReviewBy = Facts.ReviewBy,
        Stale = Facts.Stale,
        Withdrawn = Facts.Withdrawn,
        Related = [.. Facts.Related.Select(page => PageId.Parse(page.Text))],
        Sources = [.. Facts.Sources.Select(source => source.Source)],
        Pictures = Pictures,
        SourceText = Source!,
        Texts = Texts.ToImmutableDictionary(draft => draft.Text.Language, draft => draft.Text),
    };
}
