using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Search;

namespace Fairway.Sites;

/// <summary>
/// One release, loaded and ready: the only thing that the public side reads. Immutable; a request takes it once, at its start.
/// </summary>
public sealed class Site
{
    public required Release Release { get; init; }

    /// <summary>Every release up to this one; empty for a folder that is being edited.</summary>
    public required ReleaseLog Log { get; init; }

    public required ContentTree Content { get; init; }

    public required SearchIndex Search { get; init; }

    /// <summary>What <see cref="Search"/> was built of.</summary>
    internal SiteDocuments Documents { get; init; } = SiteDocuments.None;

    /// <summary>Null for a site of the past, of which little is asked and nothing is kept.</summary>
    internal RenderedBodies? Bodies { get; init; }

    public LanguageSet Languages => Content.Languages;

    /// <summary>Every section that has an address, those of the navigation first.</summary>
    public ImmutableArray<string> Sections => [.. Content.Settings.Navigation, .. Content.Settings.OtherSections];

    public Messages Messages(LanguageTag language) => Content.Messages[language];

    /// <summary>A page as a reader of a language gets it; null where there is no such page.</summary>
    public PageReading? Page(PageId id, LanguageTag reader) =>
        Content.Pages.TryGetValue(id, out var page) ? new PageReading(Content, page, Languages[reader], Bodies) : null;

    /// <summary>The pages of a section that are not withdrawn, in order, each in the reader's language or, failing that, the source's.</summary>
    public ImmutableArray<PageReading> Section(string section, LanguageTag reader) =>
    [
        .. Content.Pages.ValuesOf(id => id.Section == section)
            .Where(page => page.Withdrawn is null)
            .OrderBy(page => page.Order)
            .ThenBy(page => page.Id)
            .Select(page => new PageReading(Content, page, Languages[reader], Bodies)),
    ];
}
