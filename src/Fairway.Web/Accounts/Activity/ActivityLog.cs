using Fairway.Releases;
using Fairway.Web.Accounts.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Accounts.Activity;

/// <summary>Who did what, when. Only written to its end.</summary>
internal sealed class ActivityLog(AccountStore store, TimeProvider time)
{
    /// <summary>Writes an entry in the transaction of what it tells of: both are there, or neither.</summary>
    /// <returns>The entry, which is now the head of the chain.</returns>
    public Task<ActivityEntry> Write(Actor actor, string act, string subject, string detail, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var last = await store.Activity.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellationToken);
            var entry = ActivityEntry.After(last, time.GetUtcNow(), actor, act, subject, detail);
            store.Activity.Add(entry);
            await store.SaveChangesAsync(cancellationToken);
            return entry;
        },
        cancellationToken);

    public Task<List<ActivityEntry>> Latest(int count, CancellationToken cancellationToken) =>
        store.Activity.AsNoTracking().OrderByDescending(entry => entry.Number).Take(count).ToListAsync(cancellationToken);

    /// <summary>The number of the first entry that is not what was written; null when all are.</summary>
    public async Task<long?> FirstBroken(CancellationToken cancellationToken) => (await Check([], cancellationToken)).FirstBroken;

    /// <summary>Walks over the whole chain, and holds it against the heads that were published with releases.</summary>
    public async Task<ActivityCheck> Check(IEnumerable<ActivityHead> published, CancellationToken cancellationToken)
    {
        var heads = published.ToLookup(head => head.Number);
        var strayed = heads.SelectMany(head => head).ToHashSet();
        var digest = ActivityEntry.Beginning;
        var entries = 0L;
        long? broken = null;
        await foreach (var entry in store.Activity.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            entries++;
            if (entry.Number != entries || entry.Digest != entry.DigestAfter(digest))
                broken ??= entries;
            digest = entry.Digest;
            foreach (var head in heads[entry.Number])
                if (head.Digest == digest)
                    strayed.Remove(head);
        }

        return new ActivityCheck(entries, broken, [.. strayed.OrderBy(head => head.Number)]);
    }
}
