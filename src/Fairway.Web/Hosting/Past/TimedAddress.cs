using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Data;

namespace Fairway.Web.Hosting.Past;

/// <summary>Which addresses have a past, and how a time is asked of them.</summary>
internal static class TimedAddress
{
    /// <summary>A day or an instant.</summary>
    public const string At = "at";

    /// <summary>The same; the only name where <see cref="At"/> is a day in the data.</summary>
    public const string AsPublished = "as-published";

    private const string Search = "search";

    private static readonly string[] Names = [At, AsPublished];
    private static readonly string[] DayInDataNames = [AsPublished];

    /// <summary>Answers of this process, of all releases, or for crawlers, which read no past.</summary>
    private static readonly string[] Timeless =
    [
        Health.Root, FairwayMetrics.Path, TimeMapController.Root, ContentGit.Root, "/robots.txt", "/sitemap.xml", "/opensearch.xml", "/.well-known", "/desk",
    ];

    public static bool IsTimed(PathString path) => !Array.Exists(Timeless, root => path.StartsWithSegments(root, StringComparison.Ordinal));

    /// <summary>A search of the past is not offered: its index would have to be built for each day that someone asks of.</summary>
    public static bool IsSearch(PathString path) =>
        path.StartsWithSegments(ApiAddresses.Search, StringComparison.Ordinal) || path.Value!.Split('/') is [_, _, Search, ..];

    /// <summary>Answers for programs: problems are told to them as such.</summary>
    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal)
        || path.StartsWithSegments("/data", StringComparison.Ordinal)
        || path.StartsWithSegments("/charts", StringComparison.Ordinal);

    /// <summary>By which names a time is asked of the address.</summary>
    public static string[] ParametersOf(PathString path) => HasDayInData(path) ? DayInDataNames : Names;

    /// <summary>The page that an address shows, in a language or in the API; null where it shows something else.</summary>
    public static PageId? PageOf(PathString path) => Named(path) is { } page && page != PageId.Translations ? page : null;

    private static PageId? Named(PathString path) => path.Value!.Split('/') switch
    {
        [_, "api", _, "pages", var section, var slug] when PageId.TryCreate(section, slug, out var id) => id,
        [_, not ("api" or "data" or "charts" or "embed"), not ("data" or Search) and var section, var slug] when PageId.TryCreate(section, slug, out var id) => id,
        _ => null,
    };

    /// <summary>The language of an address; the source language where it names none that is offered.</summary>
    public static LanguageTag LanguageOf(Site site, PathString path) =>
        LanguageTag.TryParse(path.Value!.Split('/', 3)[1], out var tag) && site.Languages.TryGet(tag, out _) ? tag : site.Languages.Source.Tag;

    private static bool HasDayInData(PathString path) =>
        path.StartsWithSegments("/charts", StringComparison.Ordinal) || path.StartsWithSegments("/embed", StringComparison.Ordinal) || path.Value!.Split('/') is [_, "api", _, "datasets", _, "figures", ..];
}
