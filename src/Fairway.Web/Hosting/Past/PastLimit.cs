using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.Past;

/// <summary>How many answers of older releases are made at a time: someone who reads the whole past must not keep readers of the present waiting.</summary>
internal sealed class PastLimit(IOptions<FairwayOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(Concurrency.Options(options.Value.ConcurrentPast));

    public ValueTask<RateLimitLease> Enter(CancellationToken cancellationToken) => _limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
