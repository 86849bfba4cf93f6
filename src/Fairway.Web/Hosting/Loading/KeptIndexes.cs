using Fairway.Releases;
using Fairway.Search;
using Fairway.Sites;

namespace Fairway.Web.Hosting.Loading;

/// <summary>The search indexes that are kept beside the store. Whatever is wrong with them, the site is served: an index that cannot be read is built, and one that cannot be saved is not.</summary>
internal sealed partial class KeptIndexes(Lazy<ReleaseStore> store, ILogger<KeptIndexes> logger)
{
    private readonly Lazy<SavedIndexes> _saved = new(() => new SavedIndexes(store.Value.SearchFolder));
    private volatile Release? _done;

    /// <summary>The index of a release; null where it is to be built.</summary>
    public SearchIndex? Load(Release release, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        try
        {
            if (_saved.Value.Load(release, documents, cancellationToken) is not { } index)
                return null;
            Log.Loaded(logger, release.Number);
            _done = release;
            return index;
        }
#pragma warning disable CA1031 // Whatever a damaged file makes of its reader, the index is built.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Refused(logger, _saved.Value.PathOf(release), exception.GetBaseException().Message);
            return null;
        }
    }

    /// <summary>Whether the index of a site is to be saved: it was built, and the disk has not refused it.</summary>
    public bool IsDue(Site site) => site.Release.Number > 0 && site.Release.Id != _done?.Id;

    /// <summary>Saves the index of a site. It stays due only while another process is saving.</summary>
    public void Save(Site site, CancellationToken cancellationToken)
    {
        try
        {
            if (!_saved.Value.Save(site.Release, site.Search, cancellationToken))
                return;
            Log.Saved(logger, site.Release.Number, _saved.Value.PathOf(site.Release));
        }
#pragma warning disable CA1031 // A disk that is full, read only or gone: the next start takes longer, and that is all.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotSaved(logger, site.Release.Number, exception.Message);
        }

        _done = site.Release;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The search index of release {Number} was read and need not be built.")]
        public static partial void Loaded(ILogger logger, int number);

        [LoggerMessage(2, LogLevel.Warning, "The saved search index {Path} is not used: {Reason} It is built, and saved again.")]
        public static partial void Refused(ILogger logger, string path, string reason);

        [LoggerMessage(3, LogLevel.Information, "The search index of release {Number} was saved as {Path}.")]
        public static partial void Saved(ILogger logger, int number, string path);

        [LoggerMessage(4, LogLevel.Warning, "The search index of release {Number} could not be saved; the next start builds it. {Reason}")]
        public static partial void NotSaved(ILogger logger, int number, string reason);
    }
}
