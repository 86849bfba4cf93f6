using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Writing;

/// <summary>Who has the editor of a draft open.</summary>
internal sealed class Presences(DeskStore store, TimeProvider time)
{
    /// <summary>Whoever gave no sign of life for so long is not there any more. A browser gives one each 20 seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Writes down that somebody is there.</summary>
    /// <returns>The names of the others who are.</returns>
    public Task<ImmutableArray<string>> Enter(int draft, string account, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var now = time.GetUtcNow();
            var all = await store.DraftPresences.Where(each => each.DraftId == draft).ToListAsync(cancellationToken);
            if (all.Find(each => each.AccountId == account) is { } own)
                own.At = now;
            else
                store.DraftPresences.Add(new DraftPresence { DraftId = draft, AccountId = account, At = now });
            await store.SaveChangesAsync(cancellationToken);
            var others = all.Where(each => each.AccountId != account && now - each.At <= Patience).Select(each => each.AccountId).ToList();
            var names = await AccountNames.Of(store, others, cancellationToken);
            return others.Select(other => names[other]).Order(StringComparer.Ordinal).ToImmutableArray();
        },
        cancellationToken);
}
