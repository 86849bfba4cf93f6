using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Microsoft.Data.Sqlite;

namespace Fairway.Benchmarks.Statistics;

/// <summary>
/// A large table becomes the second version of a dataset, as <c>data add</c> does, from CSV and from XLSX: read, checked, compared cell by cell with the first version,
/// and written. Beside it SQLite imports the same CSV into a table with the same key, and compares it with nothing.
/// Each in a process of its own: the time of its processors, and the most memory that it held.
/// </summary>
internal static class IntakeComparison
{
    private const int Rounds = 3;

    private static readonly string[] _kinds = ["csv", "xlsx", "sqlite"];

    public static async Task RunAsync(int rows, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("fairway-intake-").FullName;
        try
        {
            var table = new LargeTable(rows, Grain.Day);
            Directory.CreateDirectory(FolderOf(folder));
            await File.WriteAllTextAsync(Path.Combine(FolderOf(folder), "dataset.yaml"), LargeTable.Yaml(Grain.Day), cancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, "large.csv"), table.Csv, cancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, "large.xlsx"), table.ToXlsx(), cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {table.Csv.Length / 1e6:0.0} MB of CSV; best of {Rounds}"));
            Console.WriteLine("           processors   clock      peak memory");
            var results = new Dictionary<string, Result>();
            foreach (var kind in _kinds)
            {
                var runs = new List<Result>();
                for (var round = 0; round < Rounds; round++)
                {
                    if (kind != "sqlite")
                        AddFirstVersion(folder, table.Earlier(), cancellationToken);
                    runs.Add(await RunChildAsync(kind, folder, cancellationToken));
                    if (kind != "sqlite" && !File.ReadAllBytes(Path.Combine(FolderOf(folder), "large.csv")).AsSpan().SequenceEqual(table.Csv))
                        throw new InvalidOperationException($"What was read from {kind} is not what was made.");
                }

                var best = results[kind] = runs.MinBy(run => run.Processors)!;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-10} {best.Processors,7:0.00} s {best.Clock,8:0.00} s {runs.Max(run => run.Megabytes),8:0} MB"));
            }

            var sqlite = results["sqlite"].Processors;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processors for each of SQLite's: csv {results["csv"].Processors / sqlite:0.00}, xlsx {results["xlsx"].Processors / sqlite:0.00}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One import, in the process that the comparison starts.</summary>
    public static void RunOne(string kind, string folder, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        if (kind == "sqlite")
            ImportIntoSqlite(Path.Combine(folder, "large.csv"), cancellationToken);
        else
            Add(folder, File.ReadAllBytes(Path.Combine(folder, $"large.{kind}")), $"large.{kind}", new() { Published = new(2026, 11, 20) }, cancellationToken);
        var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalSeconds} {Stopwatch.GetElapsedTime(start).TotalSeconds} {long.Parse(peak, CultureInfo.InvariantCulture) / 1024.0}"));
    }

    private static string FolderOf(string content) => Path.Combine(content, "datasets", "large");

    private static void AddFirstVersion(string content, byte[] csv, CancellationToken cancellationToken)
    {
        foreach (var written in Directory.EnumerateFiles(FolderOf(content), "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "dataset.yaml"))
            File.Delete(written);
        Add(content, csv, "large.csv", new() { Published = new(2026, 8, 20) }, cancellationToken);
    }

    private static void Add(string content, byte[] bytes, string file, UpdateOptions options, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var update = DatasetUpdate.Prepare(new DirectoryTree(content), "large", bytes, file, options, faults, cancellationToken)
            ?? throw new InvalidOperationException(string.Join('\n', faults.ToSorted().Take(5)));
        update.Write(content, cancellationToken);
        Console.Error.WriteLine($"version {update.Version.Number}: {update.Changes.AddedCount} rows added, {update.Changes.ChangedCount} cells changed");
    }

    private static void ImportIntoSqlite(string csv, CancellationToken cancellationToken)
    {
        var path = Path.ChangeExtension(csv, ".sqlite");
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "create table large (time text, method text, nationality text, sex text, age_group text, people integer check (people >= 0), applications integer check (applications <= people), status text, primary key (time, method, nationality, sex, age_group)) without rowid");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "insert into large values ($0, $1, $2, $3, $4, $5, $6, $7)";
        for (var i = 0; i < 8; i++)
            insert.Parameters.Add(new SqliteParameter($"${i}", ""));
        foreach (var line in File.ReadLines(csv, Encoding.UTF8).Skip(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fields = line.Split(',');
            for (var i = 0; i < fields.Length; i++)
                insert.Parameters[i].Value = i is not (5 or 6) ? fields[i] : fields[i].Length == 0 ? DBNull.Value : long.Parse(fields[i], CultureInfo.InvariantCulture);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<Result> RunChildAsync(string kind, string folder, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(IntakeComparison).Assembly.Location, "intake-one", kind, folder]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The import from {kind} ended with {process.ExitCode}: {output}");
        var numbers = output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2]);
    }

    private sealed record Result(double Processors, double Clock, double Megabytes);
}
