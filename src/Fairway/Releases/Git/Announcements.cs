using System.Collections.Immutable;
using System.Text;

namespace Fairway.Releases.Git;

/// <summary>
/// The two lists by which plain git finds its way over HTTP: <c>objects/info/packs</c> and <c>info/refs</c>. Only what the reference leads to
/// is ever in them, and only after it does.
/// </summary>
internal static class Announcements
{
    private const string Start = "P ";

    public static byte[] PackList(IEnumerable<PackName> packs) =>
        Encoding.ASCII.GetBytes(string.Concat(packs.Select(pack => $"{Start}{pack}{RepositoryLayout.PackEnd}\n")) + "\n");

    public static byte[] ReferenceList(ReleaseId? head) =>
        head is { } id ? Encoding.ASCII.GetBytes($"{id}\t{RepositoryLayout.Reference}\n") : [];

    /// <summary>What is not in form is no pack.</summary>
    public static ImmutableArray<PackName> ReadPackList(ReadOnlySpan<byte> bytes) =>
    [
        .. Encoding.ASCII.GetString(bytes).Split('\n')
            .Select(line => line.StartsWith(Start, StringComparison.Ordinal) && PackName.TryParse(line[Start.Length..], RepositoryLayout.PackEnd, out var pack) ? pack : (PackName?)null)
            .OfType<PackName>(),
    ];

    /// <summary>The newest release first, in which git looks first; consolidated packs last.</summary>
    public static ImmutableArray<PackName> InOrder(IEnumerable<PackName> packs, ReleaseLog log)
    {
        var numbers = log.NewestFirst.ToDictionary(release => release.Id.Value, release => release.Number, StringComparer.Ordinal);
        return [.. packs.OrderByDescending(pack => numbers.GetValueOrDefault(pack.Digits)).ThenBy(pack => pack.Digits, StringComparer.Ordinal)];
    }
}
