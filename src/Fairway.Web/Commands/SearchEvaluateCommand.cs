using System.CommandLine;
using System.Globalization;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Search.Evaluation;

namespace Fairway.Web.Commands;

/// <summary><c>fairway search evaluate</c>: how well and how fast search answers queries whose answers are known, in any language.</summary>
internal static class SearchEvaluateCommand
{
    /// <summary>Most faults that are listed one by one.</summary>
    private const int MaxListed = 50;

    public static Command Create(TimeProvider time)
    {
        var language = new Option<string>("--language") { Description = "The language of the documents and of who asks, by its tag.", Required = true };
        var documents = new Option<string>("--docs") { Description = "Documents: id<TAB>title<TAB>text.", Required = true };
        var queries = new Option<string>("--queries") { Description = "Queries: id<TAB>text.", Required = true };
        var judgements = new Option<string>("--qrels") { Description = "Which documents answer which queries: query<TAB>0<TAB>doc<TAB>grade.", Required = true };
        var command = new Command("evaluate", "Measures search on documents, queries and judgements in TSV files.") { language, documents, queries, judgements };
        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, () =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!LanguageTag.TryParse(parsed.GetRequiredValue(language), out var tag))
            {
                error.WriteLine($"'{parsed.GetRequiredValue(language)}' is not a language tag. Write one such as 'en' or 'fa-AF'.");
                return ExitCode.Usage;
            }

            string[] paths = [parsed.GetRequiredValue(documents), parsed.GetRequiredValue(queries), parsed.GetRequiredValue(judgements)];
            if (paths.FirstOrDefault(path => !File.Exists(path)) is { } missing)
            {
                error.WriteLine($"There is no file '{missing}'.");
                return ExitCode.Input;
            }

            return Read([.. paths.Select(TsvFile.Open)], tag, error) is { } collection ? Evaluate(collection, tag, time, output, cancellationToken) : ExitCode.Input;
        }));
        return command;
    }

    private static TestCollection? Read(TsvFile[] files, LanguageTag language, TextWriter error)
    {
        var reader = new TestCollectionReader();
        var collection = reader.Read(files[0], files[1], files[2], language);
        foreach (var fault in reader.Faults.Take(MaxListed))
            error.WriteLine(fault);
        if (reader.Faults.Count > MaxListed)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {reader.Faults.Count - MaxListed} more faults"));
        if (reader.Faults.Count > 0)
            return null;
        if (collection.Queries.Any(query => query.HasAnswer))
            return collection;
        error.WriteLine($"{files[2].Name}:1: No query has a document with a grade above 0, so nothing can be measured. Grade the documents that answer a query 1 or more.");
        return null;
    }

    private static int Evaluate(TestCollection collection, LanguageTag language, TimeProvider time, TextWriter output, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var index = SearchIndex.Build(collection.Documents, cancellationToken);
        var building = time.GetElapsedTime(start);
        // Measured first, so that the times are of a program that is warm.
        var quality = SearchQuality.Measure(index, collection.Queries, language, cancellationToken);
        var latency = new Durations(collection.Queries.Select(query =>
        {
            var asked = time.GetTimestamp();
            index.Search(new SearchQuery { Text = query.Text, Language = language }, cancellationToken);
            return time.GetElapsedTime(asked);
        }));

        var unanswered = collection.Queries.Length - quality.Queries;
        Write("documents", $"{collection.Documents.Length}");
        Write("queries", unanswered == 0 ? (FormattableString)$"{quality.Queries}" : $"{quality.Queries}, without {unanswered} that no document answers");
        Write("MRR@10", $"{quality.ReciprocalRank:0.0000}");
        Write("nDCG@10", $"{quality.NormalizedGain:0.0000}");
        Write("answered first", $"{quality.AnsweredFirst:0.0000}");
        Write("latency p50", $"{latency.Percentile(0.5).TotalMilliseconds:0.00} ms");
        Write("latency p99", $"{latency.Percentile(0.99).TotalMilliseconds:0.00} ms");
        Write("indexed", $"{collection.Documents.Length / Math.Max(building.TotalSeconds, 1e-9):0} documents/s");
        return ExitCode.Done;

        void Write(string what, FormattableString value) => output.WriteLine($"{what,-16}{value.ToString(CultureInfo.InvariantCulture)}");
    }
}
