using Fairway.Statistics;
using Microsoft.Data.Sqlite;

namespace Fairway.Benchmarks.Statistics;

/// <summary>The rows of a table in SQLite, in memory, with an index over the days; statements are prepared once.</summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteRows(DataTable table)
    {
        _connection.Open();
        Execute("CREATE TABLE rows (day TEXT NOT NULL, nationality TEXT, people INTEGER)");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO rows VALUES ($day, $nationality, $people)";
            var (day, nationality, people) = (insert.Parameters.Add("$day", SqliteType.Text), insert.Parameters.Add("$nationality", SqliteType.Text), insert.Parameters.Add("$people", SqliteType.Integer));
            var words = table.Dimensions.GetValueOrDefault("nationality");
            for (var row = 0; row < table.RowCount; row++)
            {
                day.Value = table.PeriodOf(row).ToString();
                nationality.Value = words is null ? DBNull.Value : words[row];
                people.Value = table.Measures["people"][row] is { } number ? (long)number : DBNull.Value;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("CREATE INDEX days ON rows (day, nationality, people)");
        Execute("ANALYZE");
    }

    /// <summary>Every column of every row of the answer, joined by blanks.</summary>
    public string Ask(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of the benchmark.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Prepare();
            _commands.Add(sql, command);
        }

        using var reader = command.ExecuteReader();
        var answer = new List<string>();
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                answer.Add(reader.GetString(column));
        }

        return string.Join(' ', answer);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of the benchmark.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
