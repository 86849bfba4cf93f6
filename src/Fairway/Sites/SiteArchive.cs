using Fairway.Content;
using Fairway.Releases;
using Fairway.Search;

namespace Fairway.Sites;

/// <summary>Gives any release up to a site's own as a site of its own, to be read as it stood. Safe for many threads; the sites that were asked for last are kept.</summary>
public sealed class SiteArchive(ReleaseStore store)
{
    /// <summary>Most sites that are kept.</summary>
    public const int MaxSites = 32;

    /// <summary>Most pages, datasets and terms that the kept sites have read together: a page of 11 KB takes about 60 KB. Beyond, the sites that were not asked for longest are left.</summary>
    public const int MaxReads = 1_000;

    private readonly Lock _lock = new();

    /// <summary>The one that was asked for last is at the end.</summary>
    private readonly List<Past> _kept = [];
    private Newest? _newest;

    /// <summary>The site of an older release. It cannot be searched.</summary>
    /// <param name="current">The site that the request took; what is newer than it is not there.</param>
    /// <param name="release">One of its releases.</param>
    /// <param name="cancellationToken">Is looked at before the release is opened.</param>
    /// <exception cref="InvalidDataException">The release was published and can no longer be read; pages of the site may throw the same later.</exception>
    public Site At(Site current, Release release, CancellationToken cancellationToken)
    {
        if (current.Release.Id == release.Id)
            return current;
        if (current.Log.Find(release.Number) != release)
            throw new ArgumentException($"Release {release.Number} is not one of those up to {current.Release.Number}.");

        cancellationToken.ThrowIfCancellationRequested();
        return Find(new(current.Content, current.Release, current.Log), release).Value;
    }

    private Deferred<Site> Find(Newest current, Release release)
    {
        lock (_lock)
        {
            // Sites of the past share what did not change with the newest that is known. When it goes, they go, and do not keep its content alive.
            if (_newest is null || current.Release.Number > _newest.Release.Number)
            {
                _newest = current;
                _kept.Clear();
            }

            if (_newest.Log.Find(release.Number) != release)
                return Deferred(current, release);
            var place = _kept.FindIndex(past => past.Id == release.Id);
            var found = place < 0 ? new Past(release.Id, Deferred(_newest, release)) : _kept[place];
            if (place >= 0)
                _kept.RemoveAt(place);
            _kept.Add(found);
            while (_kept.Count > MaxSites || (_kept.Count > 1 && _kept.Sum(past => past.Reads) > MaxReads))
                _kept.RemoveAt(0);
            return found.Site;
        }
    }

    // Several may wait for it, so that none of them may stop it.
    private Deferred<Site> Deferred(Newest newest, Release release) => new(() => new Site
    {
        Release = release,
        Log = newest.Log.UpTo(release),
        Content = ContentReader.AsAt(newest.Content, store.Open(release), store.Changes(newest.Release, release, CancellationToken.None), CancellationToken.None),
        Search = SearchIndex.Empty,
    });

    /// <summary>Of a site only what the past shares with it: its search index is not kept alive.</summary>
    private sealed record Newest(ContentTree Content, Release Release, ReleaseLog Log);

    private sealed record Past(ReleaseId Id, Deferred<Site> Site)
    {
        public int Reads => Site.IsRead ? Site.Value.Content.Past?.Reads ?? 0 : 0;
    }
}
