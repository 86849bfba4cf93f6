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

    public required ContentTree Content { get; init; }

    public required SearchIndex Search { get; init; }

    public LanguageSet Languages => Content.Languages;

    public Messages Messages(LanguageTag language) => Content.Messages[language];

    /// <summary>A page as a reader of a language gets it; null where there is no such page.</summary>
    public PageReading? Page(PageId id, LanguageTag reader) => throw new NotImplementedException();

    /// <summary>The pages of a section, in order, titles in the reader's language or the source's.</summary>
    public IReadOnlyList<PageReading> Section(string section, LanguageTag reader) => throw new NotImplementedException();
}
