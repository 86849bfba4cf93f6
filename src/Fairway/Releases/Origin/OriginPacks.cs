using System.Security.Cryptography;
using Fairway.Input;
using Fairway.Releases.Git;

namespace Fairway.Releases.Origin;

/// <summary>
/// Brings packs from the origin and takes them there. What comes is checked before it is put among the others: the pack against the checksum
/// at its end, the index against its own and as that pack's.
/// </summary>
internal sealed class OriginPacks(OriginContainer origin, LocalRepository local)
{
    // Indexes of packs that are not here, to know what they cover.
    private readonly Dictionary<PackName, PackIndex> _read = [];

    /// <summary>Brings what is missing on the way from a new head back to what is known here. The caller holds the lock.</summary>
    /// <exception cref="StoreUnavailableException">A pack is missing or damaged; nothing that was here changed.</exception>
    public async Task Fetch(ReleaseId head, CancellationToken cancellationToken)
    {
        // For a new node the few consolidated packs, not each release's own.
        var broughtList = local.Log.Count == 0;
        if (broughtList)
            await FetchListed(cancellationToken);

        for (ReleaseId? next = head; next is { } id && local.Log.Find(id) is null;)
        {
            if (!local.Holds(id) && !await Bring(PackName.Of(id), cancellationToken))
            {
                if (!broughtList)
                    await FetchListed(cancellationToken);
                broughtList = true;
                if (!local.Holds(id))
                    throw new StoreUnavailableException($"The origin {origin.Name} lacks {PackName.Of(id).Pack}, which its newest release needs. Run 'fairway verify'; a node that has the release can restore it.");
            }

            next = local.ParentOf(id);
        }
    }

    /// <summary>Replaces packs here that are not as they were written. The caller holds the lock.</summary>
    public async Task Heal(CancellationToken cancellationToken)
    {
        var damaged = local.Packs.All().Where(pack => local.IsOurs(pack) && Fault(local.Packs.PathOf(pack), local.Packs.IndexPathOf(pack)) is not null).ToList();
        foreach (var pack in damaged)
        {
            // Put in its place over the damaged one; a consolidated pack is only here, and what was in it is in those that are listed.
            if (!await Bring(pack, cancellationToken))
            {
                await FetchListed(cancellationToken);
                local.Packs.Remove(pack);
            }
        }

        local.Reader.Clear();
        foreach (var release in local.Log.NewestFirst.Where(release => !local.Holds(release.Id)).ToList())
        {
            if (!await Bring(PackName.Of(release.Id), cancellationToken))
                await FetchListed(cancellationToken);
        }

        local.Reader.Clear();
        local.Reader.FoundDamage = false;
        local.Tell();
    }

    /// <summary>Takes a pack of this machine to the origin, index last.</summary>
    public async Task Send(PackName pack, CancellationToken cancellationToken)
    {
        await Send(pack.Pack, local.Packs.PathOf(pack), cancellationToken);
        await Send(pack.Index, local.Packs.IndexPathOf(pack), cancellationToken);
    }

    public async Task Delete(PackName pack, CancellationToken cancellationToken)
    {
        await origin.Delete(pack.Index, cancellationToken);
        await origin.Delete(pack.Pack, cancellationToken);
    }

    /// <summary>Which objects a pack of the origin holds.</summary>
    public async Task<PackIndex> IndexOf(PackName pack, CancellationToken cancellationToken)
    {
        if (local.Packs.Has(pack))
            return PackIndex.Decode(await File.ReadAllBytesAsync(local.Packs.IndexPathOf(pack), cancellationToken));
        if (_read.TryGetValue(pack, out var known))
            return known;
        var bytes = await origin.Read(pack.Index, null, cancellationToken)
            ?? throw new StoreUnavailableException($"The origin {origin.Name} lacks {pack.Index}, which it lists. Run 'fairway verify'.");
        try
        {
            return _read[pack] = PackIndex.Decode(bytes.Bytes);
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(pack, exception.Message);
        }
    }

    private async Task FetchListed(CancellationToken cancellationToken)
    {
        var list = await origin.Read(RepositoryLayout.PackList, null, cancellationToken);
        foreach (var pack in (list is null ? [] : Announcements.ReadPackList(list.Bytes)).Where(pack => !local.Packs.Has(pack)))
        {
            if (!await Bring(pack, cancellationToken))
                throw new StoreUnavailableException($"The origin {origin.Name} lacks {pack.Pack}, which it lists. Run 'fairway verify'; a node that has it can restore it.");
        }
    }

    /// <summary>False where the origin has no such pack.</summary>
    private async Task<bool> Bring(PackName pack, CancellationToken cancellationToken)
    {
        var aside = local.Aside(pack.ToString());
        Directory.CreateDirectory(aside);
        try
        {
            var (packFile, indexFile) = (Path.Combine(aside, "pack"), Path.Combine(aside, "index"));
            if (!await Bring(pack.Pack, packFile, cancellationToken) || !await Bring(pack.Index, indexFile, cancellationToken))
                return false;
            if (Fault(packFile, indexFile) is { } fault)
                throw Damaged(pack, fault);
            var index = PackIndex.Decode(await File.ReadAllBytesAsync(indexFile, cancellationToken));
            if (index.Pack.Hex != pack.Digits && !index.Holds(new(pack.Digits)))
                throw Damaged(pack, "it does not hold what it is named after");
            local.Packs.Install(pack, packFile, indexFile);
            return true;
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private async Task<bool> Bring(string name, string path, CancellationToken cancellationToken)
    {
        await using var file = DurableFiles.Create(path);
        if (!await origin.Download(name, file, cancellationToken))
            return false;
        DurableFiles.Sync(file);
        return true;
    }

    private async Task Send(string name, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (await origin.Create(name, file, cancellationToken))
            return;

        // An answer that was lost after its deed, or what was left by one that was killed: the same bytes will do.
        using var there = new MemoryStream();
        await origin.Download(name, there, cancellationToken);
        var here = await File.ReadAllBytesAsync(path, cancellationToken);
        if (!there.GetBuffer().AsSpan(0, (int)there.Length).SequenceEqual(here))
            throw new StoreUnavailableException($"The origin {origin.Name} has another {name} already. Run 'fairway verify', and publish again.");
    }

    /// <summary>What is wrong with a pack and its index; null where they are as they were written.</summary>
    private static string? Fault(string packFile, string indexFile)
    {
        try
        {
            var index = PackIndex.Decode(File.ReadAllBytes(indexFile));
            using var pack = File.OpenRead(packFile);
            if (pack.Length < GitId.Bytes)
                return "it is no pack";
            var end = new byte[GitId.Bytes];
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
            var buffer = new byte[1024 * 1024];
            for (var rest = pack.Length - GitId.Bytes; rest > 0;)
            {
                var read = pack.Read(buffer, 0, (int)Math.Min(buffer.Length, rest));
                hash.AppendData(buffer, 0, read);
                rest -= read;
            }

            pack.ReadExactly(end);
            return !hash.GetHashAndReset().AsSpan().SequenceEqual(end) ? "its checksum does not match its bytes"
                : index.Pack != GitId.Of(end) ? "its index is of another pack"
                : null;
        }
        catch (InvalidDataException exception)
        {
            return exception.Message;
        }
    }

    private StoreUnavailableException Damaged(PackName pack, string fault) =>
        new($"{pack.Pack} at the origin {origin.Name} is damaged: {fault}. Nothing was taken over. Run 'fairway verify', and restore it from a node or a backup.");
}
