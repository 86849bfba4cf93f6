using Fairway.Input;

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
    public static PackName Write(PackFiles packs, IEnumerable<PackName> chosen, ReleaseLog log, string folder)
    {
        // Consolidated packs first: what is a delta in them stays one.
        var releases = chosen.Select(pack => log.Find(ReleaseId.Parse(pack.Digits))).OfType<Release>().OrderByDescending(release => release.Number).ToList();
        var names = chosen.Where(pack => log.Find(ReleaseId.Parse(pack.Digits)) is null).Concat(releases.Select(release => PackName.Of(release.Id)));
        var merged = new PackMerger(names.Select(pack => Open(packs.PathOf(pack), packs.IndexPathOf(pack)))).Merge(releases);

        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, "pack");
        PackIndex index;
        using (var file = DurableFiles.Create(aside))
        {
            index = PackWriter.Write(file, merged.Count, merged);
            DurableFiles.Sync(file);
        }

        var read = new PackReader(File.ReadAllBytes(aside), index).All().Count();
        if (read != merged.Count)
            throw new InvalidDataException($"{aside} does not hold what the packs did. They were left as they are.");
        var pack = PackName.Of(index.Pack);
        DurableFiles.Rename(aside, Path.Combine(folder, pack + RepositoryLayout.PackEnd));
        DurableFiles.Write(Path.Combine(folder, pack + RepositoryLayout.IndexEnd), index.Encode());
        return pack;
    }

    private static PackReader Open(string pack, string index) => new(File.ReadAllBytes(pack), PackIndex.Decode(File.ReadAllBytes(index)));

    private static long Length(PackFiles packs, PackName pack) => new FileInfo(packs.PathOf(pack)).Length;
}
