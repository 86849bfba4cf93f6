using Fairway.Web.Accounts.Activity;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Store;

/// <summary>In a database that several nodes share.</summary>
internal sealed class PostgresDeskStore(DbContextOptions<PostgresDeskStore> options) : DeskStore(options)
{
    /// <summary>Any number that nothing else in this database locks.</summary>
    private const long WritersLock = 0x66616972776179;

    /// <summary>EF locks a table meanwhile, until its transaction ends.</summary>
    public override async Task Migrate(CancellationToken cancellationToken)
    {
        if ((await Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await Database.MigrateAsync(cancellationToken);
    }

    public override IQueryable<ActivityEntry> ActivityBetween(DateTimeOffset from, DateTimeOffset to) => Activity.Where(entry => entry.At >= from && entry.At < to);

    protected override Task LockWriters(CancellationToken cancellationToken) => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancellationToken);
}
