using LibGit2Sharp;

namespace Fairway.Releases.Git;

/// <summary>
/// Makes one pack of many, with deltas, so that opening and cloning stay quick. What was in the packs is in the new one, under the same ids,
/// before any of them goes.
/// </summary>
internal static class Consolidation
{
    /// <summary>Above this many packs they are consolidated after a publication.</summary>
    public const int MostPacks = 100;

    /// <summary>
    /// Which packs to make one of: those of releases, and of the older consolidated ones those that are not much larger than what is there
    /// already. So each object is packed anew a few times in its life, not once for every hundred releases.
    /// </summary>
    public static IReadOnlyList<PackName> Choose(PackFiles packs, IEnumerable<PackName> ours, ReleaseLog log)
    {
        var chosen = ours.Where(pack => log.Find(ReleaseId.Parse(pack.Digits)) is not null).ToList();
        var bytes = chosen.Sum(pack => Length(packs, pack));
        foreach (var pack in ours.Except(chosen).OrderBy(pack => Length(packs, pack)).ToList())
        {
            if (Length(packs, pack) > 2 * bytes)
                break;
            chosen.Add(pack);
            bytes += Length(packs, pack);
        }

        return chosen;
    }

    /// <summary>Packs all that the packs hold into one in a folder aside, forces it to disk and reads it back whole.</summary>
    /// <exception cref="InvalidDataException">A pack is damaged; nothing was replaced.</exception>
    public static PackName Write(RepositoryReader reader, PackFiles packs, IEnumerable<PackName> chosen, string folder)
    {
        var ids = chosen.SelectMany(pack => PackIndex.Decode(File.ReadAllBytes(packs.IndexPathOf(pack))).Entries).Select(entry => entry.Id).ToHashSet();
        Directory.CreateDirectory(folder);
        reader.Read(repository =>
        {
            repository.ObjectDatabase.Pack(new PackBuilderOptions(folder), builder =>
            {
                foreach (var id in ids)
                    builder.Add(new ObjectId(id.Hex));
            });
            return true;
        });

        var packFile = Directory.EnumerateFiles(folder, "*" + RepositoryLayout.PackEnd).Single();
        var indexFile = Path.ChangeExtension(packFile, RepositoryLayout.IndexEnd);
        var index = PackIndex.Decode(File.ReadAllBytes(indexFile));
        var read = new PackReader(File.ReadAllBytes(packFile), index).All().Select(item => item.Id).ToHashSet();
        if (!read.SetEquals(ids))
            throw new InvalidDataException($"The consolidated pack {packFile} does not hold what the packs did. They were left as they are.");

        var pack = PackName.Of(index.Pack);
        foreach (var (file, end) in ((string, string)[])[(packFile, RepositoryLayout.PackEnd), (indexFile, RepositoryLayout.IndexEnd)])
        {
            var named = Path.Combine(folder, pack + end);
            if (file != named)
                DurableFiles.Rename(file, named);
            using var written = File.OpenRead(named);
            DurableFiles.Sync(written);
        }

        return pack;
    }

    private static long Length(PackFiles packs, PackName pack) => new FileInfo(packs.PathOf(pack)).Length;
}
