using Fairway.Web.Accounts.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Store;

/// <summary>The database of the desk. Each provider has a class of its own, for its own migrations.</summary>
internal abstract class DeskStore(DbContextOptions options) : AccountStore(options)
{
    /// <summary>Makes the tables, or brings them to what this program needs. Of several processes one does, and the others wait.</summary>
    public abstract Task Migrate(CancellationToken cancellationToken);
}
