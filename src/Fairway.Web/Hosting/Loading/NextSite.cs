using Fairway.Content;
using Fairway.Releases;
using Fairway.Sites;

namespace Fairway.Web.Hosting.Loading;

/// <summary>Makes the site of a newer release beside the one that is being served.</summary>
internal static class NextSite
{
    /// <exception cref="IOException">The release cannot be read.</exception>
    public static LoadResult After(Site previous, ReleaseStore store, Release release, ReleaseLog log, CancellationToken cancellationToken)
    {
        var reading = ContentReader.Update(previous.Content, store.Open(release), store.Changes(previous.Release, release, cancellationToken), cancellationToken);
        return new(reading.Tree is { } tree ? SiteBuilder.Next(previous, tree, release, log, cancellationToken) : null, reading.Faults);
    }
}
