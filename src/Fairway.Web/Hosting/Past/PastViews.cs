using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Reading;

namespace Fairway.Web.Hosting.Past;

/// <summary>Compares an older page with what is at its address now.</summary>
internal static class PastViews
{
    /// <param name="current">The site that the request took.</param>
    /// <param name="query">Without the time.</param>
    public static PastView Of(Site current, Release release, AskedTime asked, PathString path, QueryString query)
    {
        var (fate, currentPath, reason) = FateOf(current, path, query);
        return new PastView
        {
            Instant = asked.Instant,
            IsDay = asked.Day is not null,
            Release = release.Number,
            Published = release.Published,
            Parameter = PastQuery.With("", TimedAddress.ParametersOf(path)[0], asked).TrimStart('?'),
            Fate = fate,
            CurrentPath = currentPath,
            Reason = reason,
            ReasonLanguage = current.Languages.Source,
        };
    }

    private static (PastFate Fate, string? CurrentPath, string? Reason) FateOf(Site current, PathString path, QueryString query)
    {
        var language = TimedAddress.LanguageOf(current, path);
        if (TimedAddress.PageOf(path) is not { } page)
            return (PastFate.Kept, path.ToUriComponent() + query.Value, null);
        if (current.Content.Pages.ContainsKey(page))
            return (PastFate.Kept, Addresses.Page(language, page), null);
        if (!current.Content.Redirects.TryGetValue(page, out var redirect))
            return (Mementos.HasPast(current, path) ? PastFate.Missing : PastFate.Kept, null, null);
        return redirect.To is { } target
            ? (PastFate.Moved, Addresses.Page(language, target), null)
            : (PastFate.Withdrawn, null, redirect.Reason);
    }
}
