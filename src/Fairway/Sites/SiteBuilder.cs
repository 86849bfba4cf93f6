using Fairway.Content;
using Fairway.Releases;
using Fairway.Search;

namespace Fairway.Sites;

/// <summary>Makes a <see cref="Site"/> of a checked tree: a pure function of its input.</summary>
public static class SiteBuilder
{
    /// <param name="log">Every release up to this one.</param>
    public static Site Build(ContentTree content, Release release, ReleaseLog log, CancellationToken cancellationToken) =>
        Build(content, release, log, saved: _ => null, cancellationToken);

    /// <inheritdoc cref="Build(ContentTree, Release, ReleaseLog, CancellationToken)"/>
    /// <param name="saved">Gives an index of exactly those documents, if there is one: with it, the site is the same and sooner there.</param>
    public static Site Build(ContentTree content, Release release, ReleaseLog log, Func<IReadOnlyCollection<SearchDocument>, SearchIndex?> saved, CancellationToken cancellationToken)
    {
        var documents = SiteDocuments.Of(content);
        var all = documents.All;
        return new()
        {
            Release = release,
            Log = log,
            Content = content,
            Search = (saved(all) ?? SearchIndex.Build(all, cancellationToken)).With(SiteSearchDocuments.BestBetsOf(content)),
            Documents = documents,
            Bodies = new(),
        };
    }

    /// <summary>What <see cref="Build(ContentTree, Release, ReleaseLog, CancellationToken)"/> makes, from the site before it: what is the same object in both trees is not indexed and not rendered again.</summary>
    /// <param name="previous">A site that was built.</param>
    /// <param name="content">A tree that <see cref="ContentReader.Update"/> read from that of <paramref name="previous"/>; with any other, nothing is the same.</param>
    /// <param name="release">The release that holds it.</param>
    /// <param name="log">Every release up to this one.</param>
    /// <param name="cancellationToken">Stops the building.</param>
    public static Site Next(Site previous, ContentTree content, Release release, ReleaseLog log, CancellationToken cancellationToken)
    {
        var update = previous.Documents.Next(previous.Content, content);
        return new()
        {
            Release = release,
            Log = log,
            Content = content,
            Search = Searched(previous, content, update, cancellationToken),
            Documents = update.Documents,
            Bodies = previous.Bodies?.For(previous.Content, content) ?? new(),
        };
    }

    /// <summary>A site that nobody but its writers sees: <see cref="Next"/> without an index of what is new.</summary>
    public static Site Preview(Site previous, ContentTree content) => new()
    {
        Release = previous.Release,
        Log = previous.Log,
        Content = content,
        Search = previous.Search,
        Bodies = previous.Bodies?.For(previous.Content, content) ?? new(),
    };

    private static SearchIndex Searched(Site previous, ContentTree content, SiteDocumentsUpdate update, CancellationToken cancellationToken)
    {
        var index = update.Removed.IsEmpty && update.Added.IsEmpty ? previous.Search : SearchIndex.Update(previous.Search, update.Removed, update.Added, cancellationToken);
        return content.BestBets == previous.Content.BestBets ? index : index.With(SiteSearchDocuments.BestBetsOf(content));
    }
}
