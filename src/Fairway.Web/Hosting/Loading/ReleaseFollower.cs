using System.Threading.Channels;
using Fairway.Releases;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.Loading;

/// <summary>
/// Serves each newer release of the store: builds its site aside and swaps it in. One that cannot be read or checked is logged and left out
/// until a newer one comes. While the store does not answer, the last site stays and the store is asked less often.
/// </summary>
internal sealed partial class ReleaseFollower(
    Serving serving,
    Lazy<ReleaseStore> store,
    StoreHealth health,
    FairwayMetrics metrics,
    TimeProvider time,
    IOptions<FairwayOptions> options,
    ILogger<ReleaseFollower> logger) : BackgroundService
{
    /// <summary>Between two questions while the store fails: with the time that a question may hang, it is caught up with within a minute.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>That somebody has who waits for what they published.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Of a repository, where nothing tells of a release.</summary>
    private static readonly string[] OtherFolders = ["objects", "info", "fairway"];

    private readonly Channel<bool> _nudges = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private ReleaseId? _leftOut;
    private int _failures;

    /// <summary>How long to wait before the next look: doubled with each failure in a row.</summary>
    public static TimeSpan WaitAfter(int failures, TimeSpan interval)
    {
        var wait = interval;
        for (var i = 0; i < failures && wait < LongestWait; i++)
            wait *= 2;
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>Looks at once: for a publisher in this process.</summary>
    public void Nudge() => _nudges.Writer.TryWrite(true);

    /// <summary>
    /// For a publisher in this process who goes on to what was published: waits until that release is served. One that is left out, or for which the store is too slow, is
    /// waited for no longer than <see cref="Patience"/>.
    /// </summary>
    public async Task Served(int release, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await serving.Reaches(release, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Late(logger, release);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var first = await serving.First.WaitAsync(stoppingToken);
        if (first.Release.Number == 0)
            return;

        using var watcher = Watch();
        while (true)
        {
            await Look(stoppingToken);
            using var timer = time.CreateTimer(_ => Nudge(), null, WaitAfter(_failures, options.Value.PollInterval), Timeout.InfiniteTimeSpan);
            await _nudges.Reader.ReadAsync(stoppingToken);
        }
    }

    private async Task Look(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        try
        {
            var log = await store.Value.Refresh(cancellationToken);
            if (health.State.FailingSince is not null)
                Log.Back(logger);
            health.Reached();
            _failures = 0;
            if (log.Latest is { } latest && latest.Number > serving.Current!.Site.Release.Number && latest.Id != _leftOut)
                Follow(latest, log, begun, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a store threw, the last site is served on and the store is asked again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (health.State.FailingSince is null)
                Log.Away(logger, exception.Message);
            health.Failed(exception);
            _failures++;
        }
    }

    private void Follow(Release release, ReleaseLog log, long begun, CancellationToken cancellationToken)
    {
        var next = Build(release, log, cancellationToken);
        if (next.Site is not { } site)
        {
            foreach (var fault in next.Faults)
                Log.Fault(logger, fault.ToString());
            Log.LeftOut(logger, release.Number, serving.Current!.Site.Release.Number);
            _leftOut = release.Id;
            return;
        }

        serving.Swap(site);
        metrics.Served(release, time.GetElapsedTime(begun));
        Log.Served(logger, release.Number, site.Content.Pages.Count);
    }

    private LoadResult Build(Release release, ReleaseLog log, CancellationToken cancellationToken)
    {
        try
        {
            return NextSite.After(serving.Current!.Site, store.Value, release, log, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            Log.Unreadable(logger, exception, release.Number);
            return new LoadResult(null, []);
        }
    }

    /// <summary>Sees at once what another process of this machine publishes; null, so that it is seen at the next look, where the system has no watch left.</summary>
    private FileSystemWatcher? Watch()
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(options.Value.Store) { IncludeSubdirectories = true };
            watcher.Created += (_, change) => Notice(change);
            watcher.Renamed += (_, change) => Notice(change);
            watcher.Changed += (_, change) => Notice(change);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            watcher?.Dispose();
            Log.NotWatched(logger, exception.Message);
            return null;
        }
    }

    /// <summary>A release is there when the reference has moved; what is written before that, or while this process looks, says nothing.</summary>
    private void Notice(FileSystemEventArgs change)
    {
        if (change.Name is { } name && !name.EndsWith(".lock", StringComparison.Ordinal) && !OtherFolders.Contains(name.Split(Path.DirectorySeparatorChar)[0]))
            Nudge();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Release {Number} is served, with {Pages} pages.")]
        public static partial void Served(ILogger logger, int number, int pages);

        [LoggerMessage(2, LogLevel.Error, "{Fault}")]
        public static partial void Fault(ILogger logger, string fault);

        [LoggerMessage(3, LogLevel.Error, "Release {Number} is left out: it cannot be served. Release {Served} stays until a newer one comes.")]
        public static partial void LeftOut(ILogger logger, int number, int served);

        [LoggerMessage(4, LogLevel.Error, "Release {Number} cannot be read.")]
        public static partial void Unreadable(ILogger logger, Exception exception, int number);

        [LoggerMessage(5, LogLevel.Warning, "The store does not answer; the last release is served on. {Reason}")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(6, LogLevel.Information, "The store answers again.")]
        public static partial void Back(ILogger logger);

        [LoggerMessage(7, LogLevel.Warning, "The store is not watched; newer releases are seen at the next look. {Reason}")]
        public static partial void NotWatched(ILogger logger, string reason);

        [LoggerMessage(8, LogLevel.Warning, "Release {Number} is published and not served yet; nobody waits for it any longer.")]
        public static partial void Late(ILogger logger, int number);
    }
}
