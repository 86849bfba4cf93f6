using Microsoft.EntityFrameworkCore.Migrations;

namespace Fairway.Web.Desk.Store.Migrations;

/// <summary>Keys of authenticators of which no code was ever given. They stood where the key in use stands; now a new one waits beside it.</summary>
internal static class UnconfirmedKeys
{
    public static void Remove(MigrationBuilder migration) =>
        migration.Sql("DELETE FROM \"AccountTokens\" WHERE \"Name\" = 'AuthenticatorKey' AND \"UserId\" IN (SELECT \"Id\" FROM \"Accounts\" WHERE \"LastCodeStep\" = 0)");
}
