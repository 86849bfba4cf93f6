using System.Globalization;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Figures;
using Fairway.Statistics.Reading;

namespace Fairway.Benchmarks.Statistics;

/// <summary>
/// Figures and a monthly grouping, on the daily series of this repository and on a large table, beside SQLite on the same rows with an index. Every
/// answer is compared before anything is measured.
/// </summary>
internal static class FiguresComparison
{
    private const int Rounds = 5;

    public static void Run(int rows, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var source = LanguageTag.Parse("en");
        LanguageTag[] offered = [.. Directory.EnumerateFiles(Path.Combine("content", "interface")).Select(path => LanguageTag.Parse(Path.GetFileNameWithoutExtension(path)))];
        var boats = DatasetReader.Read(new DirectoryTree("content"), "datasets/small-boat-arrivals", source, offered, faults, cancellationToken)
            ?? throw new InvalidDataException(string.Join('\n', faults.ToSorted()));
        Compare("the daily series", boats.Definition, boats.Table, FiguresSteps.OfOneRowADay);

        var made = new LargeTable(rows, Grain.Day);
        var table = made.ToTable();
        Compare("the large table", made.Definition, table, FiguresSteps.OfManyRowsADay);
    }

    private static void Compare(string what, DatasetDefinition definition, DataTable table, IReadOnlyList<FiguresStep> steps)
    {
        using var sqlite = new SqliteRows(table);
        var figures = new FigureCalculator(definition, table);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {table.RowCount} rows, {table.First} to {table.Last}; microseconds of the processors, the best of {Rounds}"));
        Console.WriteLine("                                          Fairway      SQLite   SQLite/Fairway");
        foreach (var step in steps)
        {
            var (ours, theirs) = (step.Answer(figures, table), sqlite.Ask(step.Sql));
            if (ours != theirs)
                throw new InvalidDataException($"'{step.Name}' is {ours} here and {theirs} in SQLite. Mend the one that is wrong before measuring.");
            var (fast, slow) = (Microseconds(() => step.Answer(figures, table)), Microseconds(() => sqlite.Ask(step.Sql)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Name,-36}{fast,13:0.00}{slow,12:0.00}{slow / fast,12:0.0}"));
        }
    }

    /// <summary>Of one call, by the time of this process's processors: a busy machine lengthens the clock, not that.</summary>
    private static double Microseconds(Func<string> step)
    {
        var (best, calls) = (double.MaxValue, 1);
        for (var round = 0; round < Rounds;)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var call = 0; call < calls; call++)
                step();
            var spent = (Environment.CpuUsage.TotalTime - start).TotalMicroseconds;
            if (spent < 50_000)
            {
                calls *= 2;
                continue;
            }

            best = Math.Min(best, spent / calls);
            round++;
        }

        return best;
    }
}
