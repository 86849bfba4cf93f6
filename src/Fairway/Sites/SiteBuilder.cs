using Fairway.Content;
using Fairway.Releases;
using Fairway.Search;

namespace Fairway.Sites;

/// <summary>Makes a <see cref="Site"/> of a checked tree: a pure function of its input.</summary>
public static class SiteBuilder
{
    /// <param name="log">Every release up to this one.</param>
    public static Site Build(ContentTree content, Release release, ReleaseLog log, CancellationToken cancellationToken) => new()
    {
        Release = release,
        Log = log,
        Content = content,
        Search = SearchIndex.Build(SiteSearchDocuments.Of(content), cancellationToken),
    };
}
