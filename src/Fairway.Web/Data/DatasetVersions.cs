using System.Collections.Immutable;
using Fairway.Statistics;

namespace Fairway.Web.Data;

/// <summary>The versions of a dataset that can be had. The one place that says so.</summary>
internal static class DatasetVersions
{
    /// <summary>Null where there is no such version.</summary>
    public static Dataset? At(Dataset dataset, int version) => dataset.At(version);

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<int> Of(Dataset dataset) => [.. dataset.Versions.All.Select(version => version.Number)];
}
