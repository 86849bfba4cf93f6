using System.Globalization;
using Fairway.Input;
using Fairway.Web.Data.Api;

namespace Fairway.Web.Data.Versions;

/// <summary>The versions of a dataset as CSV, one line a version.</summary>
internal static class VersionsCsv
{
    private static readonly string[] Header = ["version", "kind", "published", "data-to", "rows", "added", "changed", "removed", "digest", "release", "note"];

    public static byte[] Write(IEnumerable<VersionDetails> versions) => ApiCsv.Write(Header, versions.Select(version => (IEnumerable<string?>)
    [
        Number(version.Number),
        version.Kind,
        version.Published is { } day ? IsoDay.Write(day) : null,
        IsoDay.Write(version.DataTo),
        Number(version.Rows),
        Number(version.Added),
        Number(version.Changed),
        Number(version.Removed),
        version.Digest,
        version.Release is { } release ? Number(release.Number) : null,
        version.Note,
    ]));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
