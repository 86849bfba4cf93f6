using System.Diagnostics;
using System.Globalization;
using Fairway.Search;

namespace Fairway.Benchmarks.Search;

/// <summary>An index that is updated, one document at a time, beside one that is built anew: what each costs, and what a query costs before and after.</summary>
internal static class UpdateComparison
{
    public const int DefaultDocuments = 10_000;

    private const int Builds = 3;

    private const int Rounds = 15;

    private static readonly int[] _stops = [1, 100, 1_000];

    /// <summary>Words frequent and rare, alone and together, a phrase, and a word that is in no document and near one that is.</summary>
    private static readonly string[] _queries =
    [
        W(30), W(300), W(3_000), $"{W(40)} {W(700)}", $"{W(200)} {W(250)}", $"{W(90)} {W(1_200)} {W(60)}", $"\"{W(20)} {W(25)}\"", $"{W(500)} -{W(50)}", W(2_000) + "x",
    ];

    public static void Run(int documents, CancellationToken cancellationToken)
    {
        var there = Enumerable.Range(0, documents).Select(number => WordGenerator.Document(number, version: 0)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents of {there.Average(Length) / 1_000:0.0} KB in one language; milliseconds, and memory held after"));
        Console.WriteLine("                          clock: median     slowest   cpu: median        mean");

        var index = SearchIndex.Empty;
        Write("build", Times(Builds, () => index = SearchIndex.Build(there, cancellationToken)));
        WriteQueries("query as built", index, cancellationToken);

        var random = new Random(1);
        var updates = new List<(double Clock, double Processors)>();
        for (var update = 1; update <= _stops[^1]; update++)
        {
            var number = random.Next(documents);
            var changed = WordGenerator.Document(number, update);
            updates.AddRange(Times(1, () => index = SearchIndex.Update(index, [there[number]], [changed], cancellationToken)));
            there[number] = changed;
            if (!_stops.Contains(update))
                continue;

            var stop = string.Create(CultureInfo.InvariantCulture, $"{update} updates");
            Write($"update, of {stop}", updates);
            Write("first misspelt word after", Times(1, () => Search(index, _queries[^1], cancellationToken)));
            WriteQueries($"query after {stop}", index, cancellationToken);
        }

        index = SearchIndex.Build(there, cancellationToken);
        WriteQueries("query built anew", index, cancellationToken);
        Write("update of 100 at once", Times(Builds, () => SearchIndex.Update(index, there[..100], [.. Enumerable.Range(0, 100).Select(number => WordGenerator.Document(number, 1))], cancellationToken)));
    }

    private static void WriteQueries(string what, SearchIndex index, CancellationToken cancellationToken)
    {
        foreach (var text in _queries)
            Search(index, text, cancellationToken);
        Write(what, [.. Enumerable.Range(0, Rounds).SelectMany(_ => _queries.SelectMany(text => Times(1, () => Search(index, text, cancellationToken))))]);
        Write("  each completion", [.. _queries.SelectMany(text => Times(Rounds, () => index.Suggest(text[..3], WordGenerator.Language, SearchIndex.MaxCompletions)))]);
    }

    private static void Search(SearchIndex index, string text, CancellationToken cancellationToken) =>
        index.Search(new SearchQuery { Text = text, Language = WordGenerator.Language }, cancellationToken);

    private static List<(double Clock, double Processors)> Times(int count, Action action)
    {
        var times = new List<(double Clock, double Processors)>();
        for (var i = 0; i < count; i++)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            action();
            times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds));
        }

        return times;
    }

    private static void Write(string what, List<(double Clock, double Processors)> times)
    {
        List<double> clock = [.. times.Select(time => time.Clock).Order()];
        List<double> processors = [.. times.Select(time => time.Processors).Order()];
        var memory = GC.GetTotalMemory(forceFullCollection: true) / 1_000_000;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-26}{clock[clock.Count / 2],10:0.00}{clock[^1],12:0.00}{processors[processors.Count / 2],12:0.00}{processors.Average(),12:0.00}{memory,8} MB"));
    }

    private static int Length(SearchDocument document) => document.Title.Length + document.Summary.Length + document.Sections.Sum(section => section.Text.Length);

    private static string W(int rank) => WordGenerator.Word(rank);
}
