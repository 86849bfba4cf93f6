using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Search.Evaluation;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Search;

/// <summary>How long a search takes in a large index of twelve languages when several readers ask at once, beside SQLite's full-text search of the same documents for the same queries.</summary>
internal static class SpeedComparison
{
    public const int DefaultDocuments = 100_000;

    private const int Clients = 8;

    /// <summary>Times that each client asks every query.</summary>
    private const int Rounds = 5;

    /// <summary>As the server lets them: as many searches at once as there are processors, and of the others the one that has waited longest is next.</summary>
    private static readonly Channel<bool> _turns = Turns();

    private static readonly string _judged = Path.Combine(Repository.Root, "tests", "Fairway.Tests", "Search", "Judged");

    public static void Run(int count, CancellationToken cancellationToken)
    {
        LanguageTag[] languages = [.. Directory.EnumerateFiles(_judged, "*.queries.tsv").Select(path => Path.GetFileName(path).Split('.')[0]).Order(StringComparer.Ordinal).Select(LanguageTag.Parse)];
        var words = languages.Select(language => ContentWords.Read(Repository.Content, language)).ToList();
        var documents = Enumerable.Range(0, count).AsParallel().AsOrdered().Select(number => words[number % words.Count].Document(number)).ToList();
        (string Text, LanguageTag Language)[] queries =
        [
            .. languages.SelectMany(language => File.ReadLines(Path.Combine(_judged, $"{language}.queries.tsv")).Select(line => (line.Split('\t')[1], language))),
        ];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} documents in {languages.Length} languages, {documents.Sum(document => SqliteSearch.Body(document).Length) / count} characters each; {queries.Length} queries, {Rounds} times by each of {Clients} clients, {Environment.ProcessorCount} processors"));
        Console.WriteLine($"{"",-26}{"documents/s",12}{"p50 ms",9}{"p90 ms",9}{"p99 ms",9}{"slowest",9}{"queries/s",11}");

        var clock = Stopwatch.GetTimestamp();
        var index = SearchIndex.Build(documents, cancellationToken);
        var building = Stopwatch.GetElapsedTime(clock);
        // First, while nothing is remembered of the words.
        Write("Fairway, new queries", count, building, MadeQueries(documents), _ => query => index.Search(new SearchQuery { Text = query.Text, Language = query.Language }, cancellationToken), once: true);
        Write("Fairway", count, building, queries, _ => query => index.Search(new SearchQuery { Text = query.Text, Language = query.Language }, cancellationToken));
        Write("Fairway, one client", count, building, queries, _ => query => index.Search(new SearchQuery { Text = query.Text, Language = query.Language }, cancellationToken), clients: 1);

        foreach (var tokenizer in (string[])["unicode61", "trigram"])
            WriteSqlite(documents, queries, tokenizer);
    }

    private static Channel<bool> Turns()
    {
        var turns = Channel.CreateUnbounded<bool>();
        for (var i = 0; i < Environment.ProcessorCount; i++)
            turns.Writer.TryWrite(true);
        return turns;
    }

    /// <summary>Queries of two to five words that a document has, each asked once, of an index that was asked no such before.</summary>
    private static (string Text, LanguageTag Language)[] MadeQueries(List<SearchDocument> documents)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable.Range(0, 2_000).Select(_ =>
            {
                var document = documents[random.Next(documents.Count)];
                var words = document.Sections[0].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return (string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => words[random.Next(words.Length)].Trim('.'))), document.Language);
            }),
        ];
    }

    private static void WriteSqlite(List<SearchDocument> documents, (string Text, LanguageTag Language)[] queries, string tokenizer)
    {
        var file = Path.GetTempFileName();
        var connections = new ConcurrentBag<SqliteSearch>();
        try
        {
            var clock = Stopwatch.GetTimestamp();
            connections.Add(SqliteSearch.Build(file, tokenizer, documents));
            Write($"SQLite FTS5 {tokenizer}", documents.Count, Stopwatch.GetElapsedTime(clock), queries, _ =>
            {
                var connection = SqliteSearch.Open(file, tokenizer);
                connections.Add(connection);
                return query => connection.Search(query.Text);
            });
        }
        finally
        {
            foreach (var connection in connections)
                connection.Dispose();
            File.Delete(file);
        }
    }

    private static void Write<TQuery>(string what, int documents, TimeSpan building, TQuery[] queries, Func<int, Action<TQuery>> client, int clients = Clients, bool once = false)
    {
        if (!once)
            Ask(queries, client, rounds: 1, clients, once);
        var clock = Stopwatch.GetTimestamp();
        var times = Ask(queries, client, once ? 1 : Rounds, clients, once);
        var all = Stopwatch.GetElapsedTime(clock);
        var latency = new Durations(times);
        double At(double share) => latency.Percentile(share).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-26}{documents / building.TotalSeconds,12:0}{At(0.5),9:0.00}{At(0.9),9:0.00}{At(0.99),9:0.00}{At(1),9:0.00}{times.Count / all.TotalSeconds,11:0}"));
    }

    /// <summary>Every client asks all queries, or its part of them, in an order of its own, the next when it has the answer to the one before.</summary>
    private static List<TimeSpan> Ask<TQuery>(TQuery[] queries, Func<int, Action<TQuery>> client, int rounds, int clients, bool once)
    {
        var times = new ConcurrentBag<TimeSpan>();
        var threads = Enumerable.Range(0, clients).Select(number => new Thread(() =>
        {
            var ask = client(number);
            var random = new Random(number);
            for (var round = 0; round < rounds; round++)
            {
                var order = queries.Where((_, place) => !once || place % clients == number).ToArray();
                random.Shuffle(order);
                foreach (var query in order)
                {
                    var clock = Stopwatch.GetTimestamp();
                    _turns.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();
                    ask(query);
                    _turns.Writer.TryWrite(true);
                    times.Add(Stopwatch.GetElapsedTime(clock));
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. times];
    }
}
