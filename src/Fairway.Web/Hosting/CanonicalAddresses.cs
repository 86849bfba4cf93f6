using Fairway.Languages;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting;

/// <summary>
/// One address for each page: a slash at the end, the wrong case of a language tag or another tag for the same language
/// (<c>/FA</c>, <c>/pes/…</c>), and any other first segment that is not in small letters (<c>/API/…</c>, which routes would take for <c>/api/…</c>) lead to it for good.
/// Only a path of plain segments is redirected, so that no redirect leaves the site.
/// </summary>
internal sealed class CanonicalAddresses(RequestDelegate next)
{
    private const string RedirectCaching = "public, max-age=3600";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path == "/" || context.Features.Get<ServedSite>() is not { } served || Canonical(path, served.Site.Languages) is not { } canonical)
            return next(context);

        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = new PathString(canonical).ToUriComponent() + context.Request.QueryString.ToUriComponent();
        context.Response.Headers.CacheControl = RedirectCaching;
        return Task.CompletedTask;
    }

    /// <summary>Where the path should have led; null where it is right, or not one to mend.</summary>
    private static string? Canonical(string path, LanguageSet languages)
    {
        if (path.Contains("//", StringComparison.Ordinal) || path.AsSpan().ContainsAny('\\', '%') || path.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            return null;

        var trimmed = path.EndsWith('/') ? path[..^1] : path;
        var end = trimmed.IndexOf('/', 1);
        var first = end < 0 ? trimmed[1..] : trimmed[1..end];
        if (LanguageTag.TryParse(first, out var tag) && Find(languages, tag) is { } language && language.Tag.Value != first)
            return $"/{language.Tag}{(end < 0 ? "" : trimmed[end..])}";
        if (languages.All.All(known => known.Tag.Value != first) && first.Any(char.IsAsciiLetterUpper))
            return $"/{first.ToLowerInvariant()}{(end < 0 ? "" : trimmed[end..])}";
        return trimmed.Length < path.Length ? trimmed : null;
    }

    private static Language? Find(LanguageSet languages, LanguageTag tag) =>
        languages.TryGet(tag, out var language) ? language : languages.All.FirstOrDefault(candidate => candidate.Aliases.Contains(tag));
}
