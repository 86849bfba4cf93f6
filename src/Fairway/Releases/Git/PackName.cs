using System.Diagnostics.CodeAnalysis;

namespace Fairway.Releases.Git;

/// <summary>
/// A pack's name without its ending, <c>pack-</c> and 40 digits: the id of the release that it holds, or, where packs were consolidated
/// into it, the SHA-1 at its end.
/// </summary>
internal readonly record struct PackName
{
    private const string Start = "pack-";

    private PackName(string digits) => Digits = digits;

    public string Digits { get; }

    public static PackName Of(ReleaseId release) => new(release.Value);

    public static PackName Of(GitId checksum) => new(checksum.Hex);

    /// <param name="name">With its ending.</param>
    public static bool TryParse([NotNullWhen(true)] string? name, string ending, out PackName pack)
    {
        pack = default;
        if (name is null || name.Length != Start.Length + GitId.Digits + ending.Length
            || !name.StartsWith(Start, StringComparison.Ordinal) || !name.EndsWith(ending, StringComparison.Ordinal)
            || !GitId.TryParse(name.AsSpan(Start.Length, GitId.Digits), out var id))
        {
            return false;
        }

        pack = new(id.Hex);
        return true;
    }

    public string Pack => $"{RepositoryLayout.PackFolder}/{this}{RepositoryLayout.PackEnd}";

    public string Index => $"{RepositoryLayout.PackFolder}/{this}{RepositoryLayout.IndexEnd}";

    public override string ToString() => Start + Digits;
}
