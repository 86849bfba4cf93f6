using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Sites;
using Fairway.Web.Data;

namespace Fairway.Web.Reading.Pages;

/// <summary>Makes the view of a page.</summary>
internal static class PageViews
{
    /// <summary>Fewer headings than this need no table of contents.</summary>
    public const int FewestContents = 3;

    public static PageView Of(Reader reader, PageReading reading)
    {
        var page = reading.Page;
        var frame = FrameOf(reader, reading);
        var data = page.Type == PageType.Figures ? DatasetSummaries.OfPage(frame, reading) : null;
        return new PageView(frame)
        {
            Reading = reading,
            Body = TrustedHtml.Body(reading),
            Contents = ContentsOf(reader, reading, data),
            Notices = [.. NoticesOf(reading)],
            Related = [.. page.Related.Select(id => reader.Site.Page(id, reader.Tag)).OfType<PageReading>().Where(related => related.Page.Withdrawn is null)],
            Data = data,
        };
    }

    private static Frame FrameOf(Reader reader, PageReading reading)
    {
        var isOwn = reading.Available.Contains(reader.Language);
        return new Frame
        {
            Reader = reader,
            Title = reading.Text.Title,
            Description = reading.Text.Summary,
            TextLanguage = reading.TextLanguage,
            CanonicalPath = Addresses.Page(isOwn ? reader.Tag : reading.TextLanguage.Tag, reading.Page.Id),
            Alternates = [.. reading.Available.Select(language => new Alternate(language, Addresses.Page(language.Tag, reading.Page.Id)))],
            Section = reading.Page.Id.Section,
            IsIndexed = reading.Page.Withdrawn is null,
            HasQuickExit = reading.Page.Type == PageType.Guidance,
        };
    }

    private static ImmutableArray<ContentsEntry> ContentsOf(Reader reader, PageReading reading, DatasetSummary? data)
    {
        var headings = reading.Headings.Where(heading => heading.Level == 2)
            .Select(heading => new ContentsEntry(heading.Anchor, heading.Text, reading.TextLanguage))
            .ToList();
        if (headings.Count < FewestContents)
            return [];

        if (data is not null)
            headings.AddRange(DatasetAnchors.Contents(reader, data));
        if (reading.Page.Sources.Length > 0)
            headings.Add(new(PageAnchors.Sources, reader.Messages["sources.title"], reader.Language));
        headings.Add(new(PageAnchors.Changes, reader.Messages["changes.title"], reader.Language));
        return [.. headings];
    }

    private static IEnumerable<Notice> NoticesOf(PageReading reading)
    {
        if (reading.State == TranslationState.Missing)
            yield return Notice.Missing;
        if (reading.State == TranslationState.Withdrawn)
            yield return Notice.Withdrawn;
        if (reading.State is TranslationState.Current or TranslationState.Stale && reading.Translation is { IsMachine: true, Checked: null })
            yield return Notice.MachineUnchecked;
        if (reading.State == TranslationState.Stale)
            yield return Notice.Stale;
    }
}
