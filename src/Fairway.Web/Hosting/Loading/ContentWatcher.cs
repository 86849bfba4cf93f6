using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.Loading;

/// <summary>
/// In Development, follows edits of the content folder: when it has been quiet for a moment it is read again and swapped in. A faulty
/// edit is logged, and the last good site stays.
/// </summary>
internal sealed partial class ContentWatcher : IHostedService, IDisposable
{
    /// <summary>An editor writes several files, or one in several steps; this long after the last of them it is done.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Serving _serving;
    private readonly TimeProvider _time;
    private readonly ILogger<ContentWatcher> _logger;
    private readonly string? _folder;
    private readonly bool _pseudoLocales;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _reading = new();
    private FileSystemWatcher? _watcher;
    private ITimer? _timer;

    public ContentWatcher(
        Serving serving, TimeProvider time, IHostEnvironment environment, IOptions<FairwayOptions> options, ILogger<ContentWatcher> logger)
    {
        _serving = serving;
        _time = time;
        _logger = logger;
        _folder = environment.IsDevelopment() ? options.Value.Content : null;
        _pseudoLocales = options.Value.PseudoLocales;
    }

    public bool IsFollowing => _watcher is not null;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_folder is null)
            return Task.CompletedTask;

        _timer = _time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Wait();
        _watcher.Created += (_, _) => Wait();
        _watcher.Deleted += (_, _) => Wait();
        _watcher.Renamed += (_, _) => Wait();
        // Events were lost, so anything may have changed.
        _watcher.Error += (_, _) => Wait();
        _watcher.EnableRaisingEvents = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping.Cancel();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer?.Dispose();
        _stopping.Dispose();
    }

    private void Wait() => _timer?.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        lock (_reading)
        {
            try
            {
                var result = SiteLoader.FromFolder(_folder!, _pseudoLocales, _time, _stopping.Token);
                foreach (var fault in result.Faults)
                    Log.Fault(_logger, fault.ToString());
                if (result.Site is not { } site)
                {
                    Log.Kept(_logger, result.Faults.Length);
                    return;
                }

                _serving.Swap(site);
                Log.Swapped(_logger, site.Content.Pages.Count);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A file went away while the folder was read, and that edit raises an event of its own; or may not be read.
                Log.Unreadable(_logger, exception.Message);
            }
            catch (OperationCanceledException)
            {
                // The server is stopping.
                Log.Stopped(_logger);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Fault}")]
        public static partial void Fault(ILogger logger, string fault);

        [LoggerMessage(2, LogLevel.Warning, "The edit has {Count} faults; the site stays as it was before it.")]
        public static partial void Kept(ILogger logger, int count);

        [LoggerMessage(3, LogLevel.Information, "The content was edited: {Pages} pages are served anew.")]
        public static partial void Swapped(ILogger logger, int pages);

        [LoggerMessage(4, LogLevel.Warning, "The content could not be read and stays as it was: {Reason}")]
        public static partial void Unreadable(ILogger logger, string reason);

        [LoggerMessage(5, LogLevel.Debug, "Reading stopped with the server.")]
        public static partial void Stopped(ILogger logger);
    }
}
