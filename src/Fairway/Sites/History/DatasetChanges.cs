using System.Collections.Concurrent;
using Fairway.Releases;
using Fairway.Statistics;
using Fairway.Statistics.Intake;

namespace Fairway.Sites.History;

/// <summary>What each release did to the data of a dataset. As a release never changes, neither does the answer: it is computed once. Safe for many threads.</summary>
public sealed class DatasetChanges(Lazy<SiteArchive> archive)
{
    private readonly ConcurrentDictionary<(ReleaseId Release, DatasetId Dataset), DataRelease?> _remembered = [];

    /// <summary>Newest first; computed as it is read.</summary>
    public IEnumerable<DataRelease> Of(Site site, DatasetId dataset, CancellationToken cancellationToken) =>
        site.Log.Touching($"datasets/{dataset}/{dataset}.csv").Reverse().Select(release => Remember(site, release, dataset, cancellationToken)).OfType<DataRelease>();

    private DataRelease? Remember(Site site, Release release, DatasetId dataset, CancellationToken cancellationToken)
    {
        if (_remembered.TryGetValue((release.Id, dataset), out var known))
            return known;
        var before = site.Log.Find(release.Number - 1) is { } previous ? In(site, previous, dataset, cancellationToken) : null;
        return _remembered[(release.Id, dataset)] = In(site, release, dataset, cancellationToken) is { } now ? Compare(release, before, now) : null;
    }

    private Dataset? In(Site site, Release release, DatasetId dataset, CancellationToken cancellationToken) =>
        archive.Value.At(site, release, cancellationToken).Content.Datasets.GetValueOrDefault(dataset);

    private static DataRelease Compare(Release release, Dataset? before, Dataset now)
    {
        // Rows that are counted otherwise are other rows; of the same rows, the columns that both have are compared.
        var (was, definition) = (before?.Definition, now.Definition);
        var isSame = was is not null && was.Grain == definition.Grain && was.TimeColumn == definition.TimeColumn && was.Key.SequenceEqual(definition.Key);
        var shared = definition with
        {
            Columns = [.. definition.Columns.Where(column => was is null || was.Columns.Any(old => old.Name == column.Name && old.Role == column.Role))],
        };
        var difference = DatasetDifference.Between(shared, isSame ? before!.Table : null, now.Table);
        return new(release, now.DataTo, difference.Added.Length, difference.Changed.Length, difference.Removed.Length);
    }
}

/// <param name="DataTo">The latest day of data since that release.</param>
/// <param name="Added">Rows.</param>
/// <param name="Changed">Cells of rows that were there before.</param>
/// <param name="Removed">Rows.</param>
public sealed record DataRelease(Release Release, DateOnly DataTo, int Added, int Changed, int Removed);
