using Fairway.Sites;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.Loading;

/// <summary>What is served now, swapped whole by one reference assignment.</summary>
internal sealed class Serving(IOptions<FairwayOptions> options, Assets assets)
{
    private readonly TaskCompletionSource<Site> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ServedSite? _current;
    private long _swaps;

    /// <summary>Null until the first site is ready.</summary>
    public ServedSite? Current => _current;

    /// <summary>Ends with the first site.</summary>
    public Task<Site> First => _first.Task;

    /// <summary>A site was swapped in.</summary>
    public event Action? Swapped;

    /// <summary>How often one site took the place of another.</summary>
    public long Swaps => Interlocked.Read(ref _swaps);

    /// <summary>Ends when a release of the store, or a later one, is served.</summary>
    public async Task Reaches(int release, CancellationToken cancellationToken)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Swapped += Look;
        try
        {
            Look();
            await reached.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Swapped -= Look;
        }

        void Look()
        {
            if (_current?.Site.Release.Number >= release)
                reached.TrySetResult();
        }
    }

    public void Swap(Site site)
    {
        var isFirst = _current is null;
        _current = new ServedSite(site, options.Value.PageCacheBytes, assets.Stylesheet);
        if (isFirst)
            _first.TrySetResult(site);
        else
            Interlocked.Increment(ref _swaps);
        Swapped?.Invoke();
    }
}
