using Fairway.Content;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Sites;

namespace Fairway.Web.Hosting.Loading;

/// <summary>Makes a site ready to be served: of the newest release, or of a folder that is being edited.</summary>
internal static class SiteLoader
{
    private const string FirstNote = "First publication.";
    private const string FirstPublisher = "serve";
    private const string DevelopmentNote = "Not published: the folder as it is being edited.";

    /// <summary>The newest release. An empty store first gets <paramref name="content"/> as its release 1.</summary>
    public static LoadResult FromStore(ReleaseStore store, string? content, CancellationToken cancellationToken)
    {
        if (store.Latest(cancellationToken) is { } latest)
        {
            var reading = ContentReader.Read(store.Open(latest, cancellationToken), cancellationToken);
            return Built(reading, latest, cancellationToken);
        }

        if (content is null)
            return new(null, []);

        var published = new Publisher(store).Publish(new DirectoryTree(content), FirstPublisher, FirstNote, cancellationToken);
        return published is { Tree: { } tree, Release: { } release }
            ? new(SiteBuilder.Build(tree, release, cancellationToken), published.Faults)
            : new(null, published.Faults);
    }

    /// <summary>A folder as it is, under release number 0, which no store has.</summary>
    public static LoadResult FromFolder(string content, TimeProvider time, CancellationToken cancellationToken)
    {
        var files = new DirectoryTree(content);
        var release = new Release(0, time.GetUtcNow(), FirstPublisher, DevelopmentNote, TreeDigest.Of(files, cancellationToken));
        return Built(ContentReader.Read(files, cancellationToken), release, cancellationToken);
    }

    private static LoadResult Built(ContentReading reading, Release release, CancellationToken cancellationToken) =>
        new(reading.Tree is null ? null : SiteBuilder.Build(reading.Tree, release, cancellationToken), reading.Faults);
}
