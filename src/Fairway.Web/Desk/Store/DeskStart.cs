using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fairway.Web.Desk.Store;

/// <summary>Opens the database, and brings its tables to what this program needs.</summary>
internal static class DeskStart
{
    /// <exception cref="DeskUnavailableException">It is not there, or does not let us in.</exception>
    public static async Task Prepare(DeskStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.Migrate(cancellationToken);
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            throw new DeskUnavailableException($"The desk has no database: {Place(store)} {Reason(exception)}", exception);
        }
    }

    /// <summary>Whether the database, not the program, is at fault.</summary>
    public static bool IsUnavailable(Exception exception) => exception is DbException or IOException or UnauthorizedAccessException or TimeoutException
        || (exception is DbUpdateException or InvalidOperationException && exception.InnerException is not null && IsUnavailable(exception.InnerException));

    /// <summary>Without the user and the password.</summary>
    private static string Place(DeskStore store) => store is SqliteDeskStore
        ? $"the file '{store.Database.GetDbConnection().DataSource}'"
        : $"'{store.Database.GetDbConnection().Database}' at {store.Database.GetDbConnection().DataSource}";

    private static string Reason(Exception exception) => exception switch
    {
        PostgresException refused => $"refuses: {refused.MessageText}. Correct Fairway:Desk:Database, or the rights of its user.",
        NpgsqlException => "does not answer. Start it, or correct Fairway:Desk:Database.",
        SqliteException broken => $"cannot be used: {broken.Message} Correct Fairway:Desk:Folder and the rights to it, or restore a backup.",
        _ => $"cannot be used: {exception.Message} Correct the setting, or the rights to it.",
    };
}
