using Fairway.Content;
using Fairway.Releases;
using Fairway.Search;

namespace Fairway.Sites;

/// <summary>Gives any release up to a site's own as a site of its own, to be read as it stood.</summary>
public sealed class SiteArchive(ReleaseStore store)
{
    /// <summary>The site of an older release. It cannot be searched.</summary>
    /// <param name="current">The site that the request took; what is newer than it is not there.</param>
    public Site At(Site current, Release release, CancellationToken cancellationToken)
    {
        if (current.Release.Id == release.Id)
            return current;
        if (current.Log.Find(release.Number) != release)
            throw new ArgumentException($"Release {release.Number} is not one of those up to {current.Release.Number}.");

        var content = ContentReader.Read(store.Open(release), cancellationToken).Tree
            ?? throw new InvalidDataException($"Release {release.Number} was published and can no longer be read.");
        return new Site { Release = release, Log = current.Log.UpTo(release), Content = content, Search = SearchIndex.Build([], cancellationToken) };
    }
}
