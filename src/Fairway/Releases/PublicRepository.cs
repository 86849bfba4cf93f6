using Fairway.Releases.Git;

namespace Fairway.Releases;

/// <summary>
/// What plain git may fetch of a store over HTTP: the files by which a clone is made, and no other. A path that a client sends is compared
/// and taken apart, never joined to the folder.
/// </summary>
public sealed class PublicRepository(string folder)
{
    /// <summary>The file at a path inside the repository, such as <c>info/refs</c>; null where there is none for the public.</summary>
    public PublicFile? Find(string path) => path switch
    {
        RepositoryLayout.Head => File(RepositoryLayout.Head, isFixed: false),
        RepositoryLayout.ReferenceList => File(RepositoryLayout.ReferenceList, isFixed: false),
        RepositoryLayout.PackList => File(RepositoryLayout.PackList, isFixed: false),
        _ => Pack(path),
    };

    private PublicFile? Pack(string path)
    {
        const string Start = RepositoryLayout.PackFolder + "/";
        if (!path.StartsWith(Start, StringComparison.Ordinal))
            return null;
        var name = path[Start.Length..];
        if (PackName.TryParse(name, RepositoryLayout.PackEnd, out var pack))
            return IsAnnounced(pack) ? File(pack.Pack, isFixed: true) : null;
        return PackName.TryParse(name, RepositoryLayout.IndexEnd, out pack) && IsAnnounced(pack) ? File(pack.Index, isFixed: true) : null;
    }

    private bool IsAnnounced(PackName pack)
    {
        var list = Path.Combine(folder, RepositoryLayout.PackList);
        return System.IO.File.Exists(list) && Announcements.ReadPackList(System.IO.File.ReadAllBytes(list)).Contains(pack);
    }

    private PublicFile? File(string name, bool isFixed) =>
        new FileInfo(Path.Combine(folder, name)) is { Exists: true } file ? new(file.FullName, file.Length, file.LastWriteTimeUtc, isFixed) : null;
}

/// <param name="Path">On this machine.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">UTC.</param>
/// <param name="IsFixed">What is under this name never changes.</param>
public sealed record PublicFile(string Path, long Length, DateTimeOffset Written, bool IsFixed);
