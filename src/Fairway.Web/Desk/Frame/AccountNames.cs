using System.Collections.Frozen;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Frame;

/// <summary>Who people are to their colleagues, by the ids that records keep.</summary>
internal sealed class AccountNames
{
    private readonly FrozenDictionary<string, string> _names;

    private AccountNames(FrozenDictionary<string, string> names) => _names = names;

    /// <summary>The id where there is no such account, such as <see cref="Actor.Console"/>.</summary>
    public string this[string id] => _names.GetValueOrDefault(id, id);

    /// <summary>In one question.</summary>
    public static async Task<AccountNames> Of(DeskStore store, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().ToList();
        var names = await store.Users.AsNoTracking().IgnoreAutoIncludes()
            .Where(account => asked.Contains(account.Id))
            .Select(account => new { account.Id, account.Name })
            .ToListAsync(cancellationToken);
        return new(names.ToFrozenDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal));
    }
}
