using System.Globalization;
using Fairway.Web.Accounts.Activity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Store;

/// <summary>In one file, with a write-ahead log beside it.</summary>
internal sealed class SqliteDeskStore(DbContextOptions<SqliteDeskStore> options) : DeskStore(options)
{
    public const string FileName = "desk.sqlite";

    /// <summary>How long one process waits for another that writes.</summary>
    public static readonly TimeSpan BusyTime = TimeSpan.FromSeconds(10);

    private const string LockName = "migration.lock";

    public static string ConnectionString(string folder) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, FileName),
        DefaultTimeout = (int)BusyTime.TotalSeconds,
        ForeignKeys = true,
    }.ConnectionString;

    public override async Task Migrate(CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(Database.GetDbConnection().DataSource))!;
        MakeFolder(folder);
        // EF's own lock is a row that a killed process leaves behind for ever. This one ends with its process.
        await using var held = await Hold(Path.Combine(folder, LockName), cancellationToken);
        MakeFile(Path.GetFullPath(Database.GetDbConnection().DataSource));
        if (!(await Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await Database.MigrateAsync(cancellationToken);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>EF compares no times in SQLite. They are texts there, all in UTC, whose order is that of time as far as the seconds.</summary>
    public override IQueryable<ActivityEntry> ActivityBetween(DateTimeOffset from, DateTimeOffset to) =>
        Activity.FromSql($"SELECT * FROM \"Activity\" WHERE \"At\" >= {Second(from)} AND \"At\" < {Second(to)}");

    /// <summary>A transaction of SQLite is the only one that writes, from its beginning.</summary>
    protected override Task LockWriters(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Second(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Nobody else on the machine reads what is in it: keys and digests of passwords.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The folder may have been there, open to others. An empty file is an empty database, and what SQLite puts beside it has the same rights.</summary>
    private static void MakeFile(string path)
    {
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    private static async Task<FileStream> Hold(string path, CancellationToken cancellationToken)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && tries < BusyTime / looks.Period)
            {
                await looks.WaitForNextTickAsync(cancellationToken);
            }
        }
    }
}
