using Fairway.Releases;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Data;

/// <summary>Keeps each <see cref="DataEffect"/> as long as it is looked at: it takes all pages of a dataset in all languages to find.</summary>
internal sealed class DataEffects : IDisposable
{
    private readonly MadeOnce<(ReleaseId Release, string Digest), DataEffect> _kept = new(DataLimits.MaxKept);

    /// <param name="served">The site that the request took.</param>
    /// <param name="draft">The same with the revision on top.</param>
    /// <param name="digest">Of the revision.</param>
    public DataEffect Of(Site served, Site draft, DatasetId dataset, string digest, CancellationToken cancellationToken) =>
        _kept.Get((served.Release.Id, digest), () => DataEffect.Of(served, draft, dataset, cancellationToken));

    public void Dispose() => _kept.Dispose();
}
