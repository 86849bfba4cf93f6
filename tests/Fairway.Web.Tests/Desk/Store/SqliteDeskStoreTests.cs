using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Store;

public sealed class SqliteDeskStoreTests : DeskStoreTests
{
    private readonly TemporaryFolder _folder = new();

    private protected override string[] Unguard => ["DROP TRIGGER \"Activity_no_UPDATE\"", "DROP TRIGGER \"Activity_no_DELETE\""];

    private protected override Task<(FairwayOptions Site, DeskOptions Desk)> Place() =>
        Task.FromResult((new FairwayOptions { Store = _folder["releases"] }, new DeskOptions()));

    private protected override void Remove()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void The_file_is_beside_the_releases_in_a_folder_of_its_owner_alone_and_nobody_else_may_read_it()
    {
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_folder["desk/desk.sqlite"]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.True(File.Exists(_folder["desk/desk.sqlite"]));
        Assert.False(Directory.Exists(_folder["releases"]));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_folder["desk"]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task Readers_and_a_writer_do_not_wait_for_each_other() =>
        Assert.Equal("wal", await In(services => services.GetRequiredService<DeskStore>().Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync()));

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next()
    {
        await In(async services =>
        {
            var database = services.GetRequiredService<DeskStore>().Database;
            await database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"");
            var tables = await database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%EFMigrations%'").ToListAsync();
            await database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF;" + string.Join(';', tables.Select(table => $"DROP TABLE \"{table}\"")));
            await database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            await database.ExecuteSqlRawAsync("INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
            return true;
        });

        await In(async services =>
        {
            await DeskStart.Prepare(services.GetRequiredService<DeskStore>(), TestContext.Current.CancellationToken);
            return true;
        });
        Assert.True((await Add("author@example.org", "author")).IsDone);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_with_its_place()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Write("desk/desk.sqlite", new string('x', 8192));
        File.Delete(_folder["desk/desk.sqlite-wal"]);

        var exception = await Assert.ThrowsAsync<DeskUnavailableException>(() => In(async services =>
        {
            await DeskStart.Prepare(services.GetRequiredService<DeskStore>(), CancellationToken.None);
            return true;
        }));
        Assert.Contains(_folder["desk/desk.sqlite"], exception.Message, StringComparison.Ordinal);
        Assert.Contains("restore a backup", exception.Message, StringComparison.Ordinal);
    }
}
