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
    /// <summary>Of a page in a language at a release, so many are remembered: some ten megabytes. Then memory begins anew.</summary>
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<(ReleaseId Release, PageId Page, LanguageTag Language), PageState?> _remembered = [];

    /// <param name="current">The site that the request took.</param>
    /// <param name="release">One of those up to it.</param>
    /// <param name="cancellationToken">Stops the reading of pages that are not remembered.</param>
    public PastPages At(Site current, Release release, CancellationToken cancellationToken) =>
        new(this, release, new Lazy<Site>(() => release.Id == current.Release.Id ? current : archive.Value.At(current, release, cancellationToken)));

    private PageState? Remember(Release release, Lazy<Site> site, PageId page, LanguageTag language)
    {
        if (release.Number > 0 && _remembered.TryGetValue((release.Id, page, language), out var state))
            return state;
        state = site.Value.Languages.TryGet(language, out _) && site.Value.Page(page, language) is { } reading ? PageState.Of(reading) : null;
        // A folder that is being edited is another one at each look.
        if (release.Number == 0)
            return state;
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return _remembered[(release.Id, page, language)] = state;
    }

    /// <summary>The pages of one release. Opened when the first is asked for that is not remembered.</summary>
    public sealed class PastPages
    {
        private readonly PageStates _states;
        private readonly Release _release;
        private readonly Lazy<Site> _site;

        internal PastPages(PageStates states, Release release, Lazy<Site> site) => (_states, _release, _site) = (states, release, site);

        /// <summary>Null where the page was not there, or the language was not offered yet.</summary>
        public PageState? Page(PageId page, LanguageTag language) => _states.Remember(_release, _site, page, language);
    }
}
