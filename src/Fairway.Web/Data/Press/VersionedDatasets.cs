using System.Globalization;
using Fairway.Statistics;

namespace Fairway.Web.Data.Press;

/// <summary>A dataset at one of its versions.</summary>
internal static class VersionedDatasets
{
    /// <returns>Null where there is no such version.</returns>
    public static Dataset? Find(Dataset dataset, int version) => dataset.At(version);

    public static ApiProblem Unknown(Dataset dataset, int version) => ApiProblem.NotFound(
        "unknown-version",
        string.Create(CultureInfo.InvariantCulture, $"The dataset '{dataset.Id}' has no version {version}. It has versions 1 to {dataset.Versions.Latest.Number}."));
}
