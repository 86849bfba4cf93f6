namespace Fairway.Releases.Git;

/// <summary>A release whose pack is whole and on the disk, aside: nothing leads to it yet.</summary>
internal sealed record PreparedRelease(Release Release, string Folder)
{
    public PackName Pack => PackName.Of(Release.Id);

    public string PackFile => Path.Combine(Folder, Pack + RepositoryLayout.PackEnd);

    public string IndexFile => Path.Combine(Folder, Pack + RepositoryLayout.IndexEnd);
}
