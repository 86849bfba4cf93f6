using System.Collections.Immutable;
using Fairway.Releases.Git;

namespace Fairway.Releases.Origin;

/// <summary>
/// The lists by which plain git clones from the origin, written after the reference by whoever published, and by every other node that sees
/// them lack something.
/// </summary>
internal sealed class OriginLists(OriginContainer origin, OriginPacks packs)
{
    private const int Tries = 8;

    // The releases up to here were listed when this node last looked.
    private int _listed;

    /// <summary>How many packs are listed, as last seen.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there may be something to write.</summary>
    public bool IsDue(ReleaseLog log) => _listed < log.Count;

    public async Task Repair(ReleaseLog log, CancellationToken cancellationToken)
    {
        await Change(RepositoryLayout.PackList, async bytes =>
        {
            var listed = Announcements.ReadPackList(bytes);
            var missing = new List<PackName>();
            for (var number = _listed + 1; number <= log.Count; number++)
            {
                var release = log.Find(number)!;
                if (!listed.Contains(PackName.Of(release.Id)) && !await IsCovered(release, listed, log, cancellationToken))
                    missing.Add(PackName.Of(release.Id));
            }

            var all = listed.Union(missing).ToList();
            Count = all.Count;
            return missing.Count == 0 ? null : Announcements.PackList(Announcements.InOrder(all, log));
        }, cancellationToken);

        await Change(RepositoryLayout.ReferenceList, bytes => Task.FromResult(IsOlder(bytes, log) ? Announcements.ReferenceList(log.Latest?.Id) : null), cancellationToken);
        _listed = log.Count;
    }

    /// <summary>Lists consolidated packs, which are there already, in place of all that they cover.</summary>
    /// <returns>What is no longer listed.</returns>
    public async Task<ImmutableArray<PackName>> Replace(IReadOnlyCollection<PackName> consolidated, ReleaseLog log, CancellationToken cancellationToken)
    {
        var held = new HashSet<GitId>();
        foreach (var pack in consolidated)
            held.UnionWith((await packs.IndexOf(pack, cancellationToken)).Entries.Select(entry => entry.Id));

        ImmutableArray<PackName> replaced = [];
        await Change(RepositoryLayout.PackList, async bytes =>
        {
            var listed = Announcements.ReadPackList(bytes);
            var covered = new List<PackName>();
            foreach (var pack in listed.Except(consolidated))
            {
                if ((await packs.IndexOf(pack, cancellationToken)).Entries.All(entry => held.Contains(entry.Id)))
                    covered.Add(pack);
            }

            replaced = [.. covered];
            var all = listed.Union(consolidated).Except(covered).ToList();
            Count = all.Count;
            return all.ToHashSet().SetEquals(listed) ? null : Announcements.PackList(Announcements.InOrder(all, log));
        }, cancellationToken);
        return replaced;
    }

    public async Task<ImmutableArray<PackName>> Read(CancellationToken cancellationToken) =>
        await origin.Read(RepositoryLayout.PackList, null, cancellationToken) is { } list ? Announcements.ReadPackList(list.Bytes) : [];

    private async Task<bool> IsCovered(Release release, ImmutableArray<PackName> listed, ReleaseLog log, CancellationToken cancellationToken)
    {
        foreach (var pack in listed.Where(pack => log.Find(ReleaseId.Parse(pack.Digits)) is null))
        {
            if ((await packs.IndexOf(pack, cancellationToken)).Holds(new(release.Id.Value)))
                return true;
        }

        return false;
    }

    /// <summary>A list that names a release which is not known here is newer than what is.</summary>
    private static bool IsOlder(byte[] bytes, ReleaseLog log)
    {
        var text = System.Text.Encoding.ASCII.GetString(bytes);
        return !bytes.AsSpan().SequenceEqual(Announcements.ReferenceList(log.Latest?.Id))
            && (text.Length < ReleaseId.Length || !ReleaseId.TryParse(text[..ReleaseId.Length], out var named) || log.Find(named) is not null);
    }

    /// <summary>Reads, changes and replaces until nobody came between.</summary>
    /// <param name="change">Gives the new bytes; null where nothing is to be written.</param>
    private async Task Change(string name, Func<byte[], Task<byte[]?>> change, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var read = await origin.Read(name, null, cancellationToken);
            if (await change(read?.Bytes ?? []) is not { } bytes || await origin.Replace(name, bytes, read?.Tag, cancellationToken) is not null)
                return;
        }

        throw new StoreUnavailableException($"{name} at the origin {origin.Name} is being written by others all the time. It is written again with the next refresh.");
    }
}
