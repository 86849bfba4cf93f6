using System.Globalization;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Downloads;

/// <summary>
/// A version's number as the recipe "Data Package Version" of the Data Package standard counts: the first part rises when columns come, go or change, the second
/// with new data, the third when an error is put right. The first version is <c>1.0.0</c>.
/// </summary>
internal static class PackageVersion
{
    public static string Of(Dataset dataset)
    {
        var (major, minor, patch) = (1, 0, 0);
        foreach (var version in dataset.Versions.All.Where(version => version.Number > 1 && version.Number <= dataset.Version.Number))
        {
            (major, minor, patch) = version.Kind switch
            {
                VersionKind.Structure => (major + 1, 0, 0),
                VersionKind.Correction => (major, minor, patch + 1),
                _ => (major, minor + 1, 0),
            };
        }

        return string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}.{patch}");
    }
}
