using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Sites;

namespace Fairway.Web.Hosting.Past;

/// <summary>The states of an address that can be asked for, by the second in which each began.</summary>
internal static class Mementos
{
    /// <summary>Oldest first. Of releases in one second only the last can be asked for. Empty where the address never showed anything.</summary>
    public static ImmutableArray<DateTimeOffset> Of(Site site, PathString path) => [.. Releases(site, path).Select(release => release.Published).Distinct()];

    /// <summary>Whether a page that is not there now was there once.</summary>
    public static bool HasPast(Site site, PathString path) => TimedAddress.PageOf(path) is { } page && site.Log.Touching(FolderOf(page)).Any();

    private static IEnumerable<Release> Releases(Site site, PathString path) =>
        TimedAddress.PageOf(path) is not { } page ? site.Log.NewestFirst.Reverse()
        // Which language a program asks for stands in the query: whatever changed the page in any of them counts.
        : TimedAddress.IsForPrograms(path) ? site.Log.Touching(FolderOf(page))
        : PageReleases.Of(site, page, TimedAddress.LanguageOf(site, path));

    public static string FolderOf(PageId page) => $"pages/{page}";
}
