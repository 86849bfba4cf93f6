using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Releases.Git;

/// <summary>The packs of a repository on this machine. A pack counts once its index is there too, which is put in place after it.</summary>
internal sealed class PackFiles(string folder)
{
    private readonly string _folder = Path.Combine(folder, RepositoryLayout.PackFolder);

    public ImmutableArray<PackName> All()
    {
        var names = Directory.EnumerateFiles(_folder).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. names.Select(name => PackName.TryParse(name, RepositoryLayout.IndexEnd, out var pack) && names.Contains(pack + RepositoryLayout.PackEnd) ? pack : (PackName?)null)
                .OfType<PackName>()
                .OrderBy(pack => pack.Digits, StringComparer.Ordinal),
        ];
    }

    public string PathOf(PackName pack) => Path.Combine(folder, pack.Pack);

    public string IndexPathOf(PackName pack) => Path.Combine(folder, pack.Index);

    public bool Has(PackName pack) => File.Exists(IndexPathOf(pack)) && File.Exists(PathOf(pack));

    /// <summary>Named by the SHA-1 at its end, which stands in its index too: packs were consolidated into it.</summary>
    public bool IsConsolidated(PackName pack)
    {
        using var file = File.OpenRead(IndexPathOf(pack));
        if (file.Length < 2 * GitId.Bytes)
            return false;
        var checksum = new byte[GitId.Bytes];
        file.Seek(-2 * GitId.Bytes, SeekOrigin.End);
        file.ReadExactly(checksum);
        return GitId.Of(checksum).Hex == pack.Digits;
    }

    /// <summary>Named after a commit that it holds, by an index that is as it was written. A damaged pack is not mistaken for one.</summary>
    public bool IsPublication(PackName pack)
    {
        try
        {
            return PackIndex.Decode(File.ReadAllBytes(IndexPathOf(pack))).Holds(new(pack.Digits));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Puts files that are whole and on the disk in their places: the pack first, since git looks for what has an index.</summary>
    public void Install(PackName pack, string packFile, string indexFile)
    {
        DurableFiles.Rename(packFile, PathOf(pack));
        DurableFiles.Rename(indexFile, IndexPathOf(pack));
        DurableFiles.SyncFolder(_folder);
    }

    /// <summary>Index first, so that no index is ever without its pack.</summary>
    public void Remove(PackName pack)
    {
        File.Delete(IndexPathOf(pack));
        File.Delete(PathOf(pack));
    }

    /// <summary>Takes away halves that a killed process left.</summary>
    public void ClearHalves()
    {
        var whole = All().Select(pack => pack.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder))
        {
            if (Path.GetExtension(file) is RepositoryLayout.PackEnd or RepositoryLayout.IndexEnd && !whole.Contains(Path.GetFileNameWithoutExtension(file)))
                File.Delete(file);
        }
    }
}
