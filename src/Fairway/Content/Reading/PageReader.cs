using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Reads one folder of <c>pages/</c>.</summary>
internal static class PageReader
{
    public static PageDraft Read(ContentFiles files, PageFiles page, SiteDraft site)
    {
        var facts = PageFactsReader.Read(files, page, site);
        var texts = ImmutableArray.CreateBuilder<PageTextDraft>(page.Texts.Count);
        var source = site.Settings.SourceLanguage;
        var hasSource = false;
        var isWhole = true;
        foreach (var file in page.Texts)
        {
            if (FileLanguage.Of(file, site.Settings.Languages, files.Faults) is not { } language)
                continue;
            hasSource |= language == source;
            if (PageTextReader.Read(files, file, language, language == source) is { } text)
                texts.Add(text);
            else
                isWhole = false;
        }

        if (!hasSource)
            files.Faults.Error(page.FactsPath, 1, 1, "missing-source-text", $"The page '{page.Id}' has no text in the source language. Add {source}.md beside this file.");
        return new PageDraft(page, facts, texts.DrainToImmutable(), source, isWhole);
    }
}

/// <summary>A page as read, before what it names is looked for.</summary>
/// <param name="Facts">Null when they could not be read.</param>
/// <param name="Texts">Those that could be read.</param>
/// <param name="IsWhole">All texts could be read, so that what none of them has is missing indeed.</param>
internal sealed record PageDraft(PageFiles Files, PageFacts? Facts, ImmutableArray<PageTextDraft> Texts, LanguageTag SourceLanguage, bool IsWhole)
{
    public PageId Id => Files.Id;

    public PageText? Source => In(SourceLanguage);

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
        Related = [.. Facts.Related.Select(page => PageId.Parse(page.Text))],
        Sources = [.. Facts.Sources.Select(source => source.Source)],
        SourceText = Source!,
        Texts = Texts.ToImmutableDictionary(draft => draft.Text.Language, draft => draft.Text),
    };
}
