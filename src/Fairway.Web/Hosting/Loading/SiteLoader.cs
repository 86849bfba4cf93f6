using Fairway.Content;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Search;
using Fairway.Sites;

namespace Fairway.Web.Hosting.Loading;

/// <summary>Makes a site ready to be served: of the newest release, or of a folder that is being edited.</summary>
internal static class SiteLoader
{
    private const string FirstNote = "First publication.";
    private const string FirstPublisher = "serve";

    /// <summary>The newest release; of those on this machine where an origin does not answer. An empty store first gets <paramref name="content"/> as its release 1.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer, and nothing of it is on this machine.</exception>
    public static async Task<LoadResult> FromStore(ReleaseStore store, StoreHealth health, KeptIndexes indexes, string? content, CancellationToken cancellationToken)
    {
        if ((await Newest(store, health, cancellationToken)).Latest is { } latest)
            return Of(latest, store, indexes, cancellationToken);
        if (content is null)
            return new(null, []);

        var first = new Publication(FirstPublisher, FirstNote) { Tree = new DirectoryTree(content) };
        var published = await new Publisher(store).Publish(first, cancellationToken);
        if (published is { Tree: { } tree, Release: { } release })
            return new(SiteBuilder.Build(tree, release, store.Log, cancellationToken), published.Faults);

        // Of several nodes that start on an empty origin one comes first, and the others serve what it has published.
        return published.Outcome == PublicationOutcome.Conflict && store.Log.Latest is { } theirs
            ? Of(theirs, store, indexes, cancellationToken)
            : new(null, published.Faults);
    }

    /// <summary>A folder as it is, under release number 0, which no store has.</summary>
    /// <param name="content">The folder.</param>
    /// <param name="pseudoLocales">Whether the languages of <see cref="PseudoTree"/> are added to it.</param>
    /// <param name="time">When it was read.</param>
    public static LoadResult FromFolder(string content, bool pseudoLocales, TimeProvider time, CancellationToken cancellationToken)
    {
        var files = new DirectoryTree(content);
        var release = Release.Unpublished(time.GetUtcNow(), TreeDigest.Of(files, cancellationToken));
        var reading = ContentReader.Read(files, cancellationToken);
        if (pseudoLocales && reading.Tree is { Settings.SourceLanguage: var source })
            reading = ContentReader.Read(new PseudoTree(files, source.Value, cancellationToken), cancellationToken);
        return Built(reading, release, ReleaseLog.Empty, _ => null, cancellationToken);
    }

    private static LoadResult Of(Release release, ReleaseStore store, KeptIndexes indexes, CancellationToken cancellationToken) => Built(
        ContentReader.Read(store.Open(release), cancellationToken), release, store.Log, documents => indexes.Load(release, documents, cancellationToken), cancellationToken);

    private static async Task<ReleaseLog> Newest(ReleaseStore store, StoreHealth health, CancellationToken cancellationToken)
    {
        try
        {
            var log = await store.Refresh(cancellationToken);
            health.Reached();
            return log;
        }
        catch (StoreUnavailableException exception) when (store.Log.Latest is not null)
        {
            health.Failed(exception);
            return store.Log;
        }
    }

    private static LoadResult Built(
        ContentReading reading, Release release, ReleaseLog log, Func<IReadOnlyCollection<SearchDocument>, SearchIndex?> saved, CancellationToken cancellationToken) =>
        new(reading.Tree is null ? null : SiteBuilder.Build(reading.Tree, release, log, saved, cancellationToken), reading.Faults);
}
