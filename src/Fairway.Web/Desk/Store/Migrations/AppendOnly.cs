using Microsoft.EntityFrameworkCore.Migrations;

namespace Fairway.Web.Desk.Store.Migrations;

/// <summary>Makes the database itself refuse to change or delete a row of a table: what was done stays written, whoever writes SQL.</summary>
internal static class AppendOnly
{
    private const string Refusal = "The activity is only written to its end.";

    public static void InSqlite(MigrationBuilder migration, string table)
    {
        foreach (var act in (string[])["UPDATE", "DELETE"])
            migration.Sql($"CREATE TRIGGER \"{table}_no_{act}\" BEFORE {act} ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;");
    }

    public static void InPostgres(MigrationBuilder migration, string table)
    {
        migration.Sql($"CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$;");
        migration.Sql($"CREATE TRIGGER no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON \"{table}\" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();");
    }
}
