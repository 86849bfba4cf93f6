using System.Globalization;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>A version whose note a text has in its language, and where.</summary>
internal readonly record struct NamedVersion(int Version, YamlScalar Number);

/// <summary>A note is in no language before its version: what a version that is to come says is published with it, and not a word before.</summary>
internal static class VersionNoteCheck
{
    public static void Check(Dataset dataset, IEnumerable<NamedVersion> named)
    {
        foreach (var (version, number) in named)
        {
            if (dataset.Versions.Find(version) is not { } known)
                number.Error("unknown-version", string.Create(CultureInfo.InvariantCulture, $"versions.yaml has no version {version}. Publish its note together with it, correct the number, or remove this line."));
            else if (known.Note is null)
                number.Warn("unknown-version", string.Create(CultureInfo.InvariantCulture, $"Version {version} has no note in versions.yaml, so that this one is never read. Correct the number, or remove this line."));
        }
    }
}
