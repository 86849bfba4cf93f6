using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.People;

/// <summary>Who did something, by the name that colleagues see.</summary>
internal sealed class AccountNames(DeskStore store)
{
    /// <summary>By id, in one query; of those that there are.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<string?> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.OfType<string>().Distinct().ToList();
        return await store.Users.AsNoTracking().Where(account => wanted.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellationToken);
    }
}
