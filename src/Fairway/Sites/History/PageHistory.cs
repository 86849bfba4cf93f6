using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;

namespace Fairway.Sites.History;

/// <summary>The releases that changed a page for readers of a language, newest first.</summary>
public static class PageHistory
{
    public static ImmutableArray<PageRelease> Of(Site site, PageId page, LanguageTag language)
    {
        var source = site.Languages.Source.Tag;
        var parts = new SortedDictionary<int, PageParts>();
        Add($"pages/{page}/{source}.md", PageParts.Source);
        if (language != source)
            Add($"pages/{page}/{language}.md", PageParts.Translation);
        Add($"pages/{page}/page.yaml", PageParts.Facts);
        return [.. parts.Reverse().Select(entry => new PageRelease(site.Log.Find(entry.Key)!, entry.Value))];

        void Add(string path, PageParts part)
        {
            foreach (var release in site.Log.Touching(path))
                parts[release.Number] = parts.GetValueOrDefault(release.Number) | part;
        }
    }
}

/// <param name="Changed">What the release changed of the page.</param>
public sealed record PageRelease(Release Release, PageParts Changed);

[Flags]
public enum PageParts
{
    None = 0,

    /// <summary>The text in the source language.</summary>
    Source = 1,

    /// <summary>The text in the reader's language.</summary>
    Translation = 2,

    /// <summary>What holds in every language: sources, stage, topics.</summary>
    Facts = 4,
}
