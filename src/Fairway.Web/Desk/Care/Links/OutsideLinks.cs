using System.Collections.Immutable;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>What the database knows of addresses of other sites.</summary>
internal sealed class OutsideLinks(DeskStore store)
{
    /// <summary>Takes up new addresses, forgets those that no page names any more, and says which are not asked yet on a day: of each host one after the other, so that none is asked often.</summary>
    public Task<ImmutableArray<OutsideLink>> Due(IReadOnlyCollection<string> named, DateOnly day, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var known = await store.OutsideLinks.ToDictionaryAsync(link => link.Address, StringComparer.Ordinal, cancellationToken);
            foreach (var address in named.Where(address => !known.ContainsKey(address)))
                store.OutsideLinks.Add(known[address] = OutsideLink.Of(address));
            var names = named.ToHashSet(StringComparer.Ordinal);
            foreach (var forgotten in known.Values.Where(link => !names.Contains(link.Address)))
                store.OutsideLinks.Remove(forgotten);
            await store.SaveChangesAsync(cancellationToken);
            return known.Values
                .Where(link => names.Contains(link.Address) && link.Asked != day)
                .OrderBy(link => link.Asked)
                .ThenBy(link => link.Address, StringComparer.Ordinal)
                .GroupBy(link => new Uri(link.Address).Host, StringComparer.OrdinalIgnoreCase)
                .SelectMany(host => host.Select((link, turn) => (link, turn)))
                .OrderBy(each => each.turn)
                .Select(each => each.link)
                .ToImmutableArray();
        },
        cancellationToken);

    /// <summary>Of several nodes, one asks.</summary>
    /// <param name="link">As it was read.</param>
    public async Task<bool> Claim(OutsideLink link, DateOnly day, CancellationToken cancellationToken) =>
        await store.OutsideLinks.Where(each => each.Digest == link.Digest && each.Asked == link.Asked).ExecuteUpdateAsync(set => set.SetProperty(each => each.Asked, day), cancellationToken) == 1;

    public async Task Take(OutsideLink link, LinkAnswer answer, DateOnly day, CancellationToken cancellationToken)
    {
        if (await store.OutsideLinks.FirstOrDefaultAsync(each => each.Digest == link.Digest, cancellationToken) is not { } now)
            return;
        now.Take(answer, day);
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>How many of the addresses have been asked.</summary>
    public Task<int> Checked(CancellationToken cancellationToken) => store.OutsideLinks.CountAsync(link => link.Checked != null, cancellationToken);

    /// <summary>Those that have failed for longest first.</summary>
    public Task<List<OutsideLink>> Broken(CancellationToken cancellationToken) => store.OutsideLinks.AsNoTracking()
        .Where(link => link.FailedDays >= OutsideLink.BrokenAfterDays)
        .OrderBy(link => link.FailedSince).ThenBy(link => link.Address)
        .ToListAsync(cancellationToken);

    /// <summary>Those that have gone elsewhere for good.</summary>
    public Task<List<OutsideLink>> Moved(CancellationToken cancellationToken) =>
        store.OutsideLinks.AsNoTracking().Where(link => link.MovedTo != null).OrderBy(link => link.Address).ToListAsync(cancellationToken);
}
