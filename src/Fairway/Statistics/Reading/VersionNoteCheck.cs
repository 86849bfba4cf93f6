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
        var noted = dataset.Versions.All.Where(version => version.Note is not null).Select(version => version.Number).ToHashSet();
        foreach (var (version, number) in named.Where(each => !noted.Contains(each.Version)))
            number.Error("unknown-version", string.Create(CultureInfo.InvariantCulture, $"versions.yaml has no note of a version {version}. Publish it together with that version, correct the number, or remove this line."));
    }
}
