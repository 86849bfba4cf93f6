using System.Text;
using System.Text.RegularExpressions;

namespace Fairway.Web.Hosting;

/// <summary>
/// What plain git may fetch of a bare repository over HTTP: the files by which a clone is made, and no other. A path that a client sends is
/// compared and taken apart, never joined to the folder.
/// </summary>
internal sealed partial class PublicRepository(string folder)
{
    private const string PackList = "objects/info/packs";

    /// <summary>The file at a path inside the repository, such as <c>info/refs</c>; null where there is none for the public.</summary>
    public PublicFile? Find(string path) => path switch
    {
        "HEAD" => Of("HEAD", isFixed: false),
        "info/refs" => Of("info/refs", isFixed: false),
        PackList => Of(PackList, isFixed: false),
        _ => Pack().Match(path) is { Success: true } pack && IsAnnounced(pack.Groups["name"].Value) ? Of(path, isFixed: true) : null,
    };

    private bool IsAnnounced(string name) =>
        Of(PackList, isFixed: false) is { } list && File.ReadLines(list.Path, Encoding.UTF8).Contains($"P {name}.pack", StringComparer.Ordinal);

    private PublicFile? Of(string name, bool isFixed) =>
        new FileInfo(Path.Combine(folder, name)) is { Exists: true } file ? new(file.FullName, file.Length, file.LastWriteTimeUtc, isFixed) : null;

    [GeneratedRegex("^objects/pack/(?<name>pack-[0-9a-f]{40})\\.(pack|idx)\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pack();
}

/// <param name="Path">On this machine.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">UTC.</param>
/// <param name="IsFixed">What is under this name never changes.</param>
internal sealed record PublicFile(string Path, long Length, DateTimeOffset Written, bool IsFixed);
