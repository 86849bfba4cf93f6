using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Versions;

namespace Fairway.Web.Data.Press;

/// <summary>The versions of a dataset, each with what it changed in one sentence.</summary>
internal static class VersionLines
{
    /// <summary>Newest first.</summary>
    public static ImmutableArray<DatasetVersion> Of(Dataset dataset) => [dataset.Version];

    public static string Sentence(Dataset dataset, DatasetVersion version, Messages messages) =>
        messages.Format("data.changed.first", ("rows", messages.Format("data.rows", ("count", version.RowCount))));
}
