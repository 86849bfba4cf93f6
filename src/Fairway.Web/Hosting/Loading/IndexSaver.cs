namespace Fairway.Web.Hosting.Loading;

/// <summary>Saves the search index of what is served once no newer release has come for a while, and when the server stops: off the way of requests and of releases.</summary>
internal sealed class IndexSaver(Serving serving, KeptIndexes indexes, TimeProvider time) : IHostedService, IDisposable
{
    /// <summary>After this long without a newer release the index is saved: of releases that follow each other only the last one's.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _saving = new();
    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => SaveOrWait(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        serving.Swapped += Wait;
        return Task.CompletedTask;
    }

    /// <summary>Does at once what is due, for as long as the server may take to stop.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        serving.Swapped -= Wait;
        _stopping.Cancel();
        return Task.Run(() => Save(cancellationToken), CancellationToken.None);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _stopping.Dispose();
    }

    private void Wait() => _timer?.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void SaveOrWait()
    {
        if (Save(_stopping.Token))
            return;
        // Another process is saving, or a newer release came meanwhile.
        Wait();
    }

    /// <returns>Whether nothing is due any more.</returns>
    private bool Save(CancellationToken cancellationToken)
    {
        lock (_saving)
        {
            try
            {
                if (serving.Current?.Site is { } site && indexes.IsDue(site))
                    indexes.Save(site, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The server stops: either it is saved by that, or there was no time for it.
                return true;
            }

            return serving.Current?.Site is not { } served || !indexes.IsDue(served);
        }
    }
}
