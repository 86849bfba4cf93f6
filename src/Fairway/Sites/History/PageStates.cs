using System.Collections.Concurrent;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;

namespace Fairway.Sites.History;

/// <summary>
/// What pages were at older releases. A release never changes, so what was read of one is remembered from site to site: a history or a feed reads only
/// what came since. Safe for many threads.
/// </summary>
public sealed class PageStates(Lazy<SiteArchive> archive)
{
    /// <summary>So many states are remembered: some ten megabytes. Then memory begins anew.</summary>
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<(ReleaseId Since, PageId Page, LanguageTag Language), PageState?> _remembered = [];

    /// <param name="current">The site that the request took.</param>
    /// <param name="release">One of those up to it.</param>
    /// <param name="cancellationToken">Stops the reading of pages that are not remembered.</param>
    public PastPages At(Site current, Release release, CancellationToken cancellationToken) => new(
        this,
        release,
        current.Log,
        new Lazy<Site>(() => release.Id == current.Release.Id ? current : archive.Value.At(current, release, cancellationToken)));

    private PageState? Remember(ReleaseId since, Lazy<Site> site, PageId page, LanguageTag language)
    {
        if (_remembered.TryGetValue((since, page, language), out var state))
            return state;
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return _remembered[(since, page, language)] = Read(site.Value, page, language);
    }

    private static PageState? Read(Site site, PageId page, LanguageTag language) =>
        site.Languages.TryGet(language, out _) && site.Page(page, language) is { } reading ? PageState.Of(reading) : null;

    /// <summary>The pages of one release. It is opened when the first is asked for that is not remembered.</summary>
    public sealed class PastPages
    {
        private readonly PageStates _states;
        private readonly Release _release;
        private readonly ReleaseLog _log;
        private readonly Lazy<Site> _site;

        internal PastPages(PageStates states, Release release, ReleaseLog log, Lazy<Site> site) => (_states, _release, _log, _site) = (states, release, log, site);

        /// <summary>Null where the page was not there, or the language was not offered yet.</summary>
        public PageState? Page(PageId page, LanguageTag language)
        {
            // A folder that is being edited is another one at each look.
            if (_release.Number == 0)
                return Read(_site.Value, page, language);

            // As long as none of its files changes, nor what the site offers, a page stays as it is.
            var own = Newest($"pages/{page}");
            return own is null ? null : _states.Remember(Later(own, Newest("site.yaml")).Id, _site, page, language);
        }

        private static Release Later(Release one, Release? other) => other is null || one.Number > other.Number ? one : other;

        private Release? Newest(string path) => _log.Touching(path).LastOrDefault(release => release.Number <= _release.Number);
    }
}
