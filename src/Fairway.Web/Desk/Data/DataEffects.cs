using Fairway.Sites;
using Fairway.Statistics;
using Microsoft.Extensions.Caching.Memory;

namespace Fairway.Web.Desk.Data;

/// <summary>Keeps each <see cref="DataEffect"/> as long as it is looked at: it takes all pages of a dataset in all languages to find.</summary>
internal sealed class DataEffects : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = DataLimits.MaxKept });

    /// <param name="served">The site that the request took.</param>
    /// <param name="draft">The same with the revision on top.</param>
    /// <param name="digest">Of the revision.</param>
    public DataEffect Of(Site served, Site draft, DatasetId dataset, string digest, CancellationToken cancellationToken)
    {
        var key = (served.Release.Id, digest);
        if (_kept.TryGetValue(key, out var found) && found is DataEffect kept)
            return kept;
        var made = DataEffect.Of(served, draft, dataset, cancellationToken);
        using var entry = _kept.CreateEntry(key);
        entry.Size = 1;
        entry.SlidingExpiration = TimeSpan.FromMinutes(10);
        entry.Value = made;
        return made;
    }

    public void Dispose() => _kept.Dispose();
}
