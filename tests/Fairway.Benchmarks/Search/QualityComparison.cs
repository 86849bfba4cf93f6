using System.Globalization;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Search.Evaluation;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Util;

namespace Fairway.Benchmarks.Search;

/// <summary>How well Fairway ranks beside SQLite's full-text search and plain Lucene, on the test collections of a folder: TAG.docs.tsv, TAG.queries.tsv, TAG.qrels.tsv.</summary>
internal static class QualityComparison
{
    private static readonly Dictionary<string, Func<Analyzer>> _analyzers = new()
    {
        ["en"] = () => new EnglishAnalyzer(LuceneVersion.LUCENE_48),
        ["es"] = () => new SpanishAnalyzer(LuceneVersion.LUCENE_48),
        // Smart Chinese cannot be restored without versions that its own packages do not ask for.
        ["zh"] = () => new CJKAnalyzer(LuceneVersion.LUCENE_48),
    };

    public static void Run(string folder, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{"",-28}{"MRR@10",8}{"nDCG@10",9}{"first",8}");
        foreach (var path in Directory.EnumerateFiles(folder, "*.docs.tsv").Order(StringComparer.Ordinal))
        {
            var tag = Path.GetFileName(path).Split('.')[0];
            var (language, reader) = (LanguageTag.Parse(tag), new TestCollectionReader());
            var collection = reader.Read(Open("docs"), Open("queries"), Open("qrels"), language);
            if (reader.Faults.Count > 0)
                throw new InvalidDataException(string.Join('\n', reader.Faults));

            var index = SearchIndex.Build(collection.Documents, cancellationToken);
            Write($"{tag} Fairway", SearchQuality.Measure(index, collection.Queries, language, cancellationToken));
            foreach (var tokenizer in (string[])["unicode61", "trigram"])
                Write($"{tag} SQLite FTS5 {tokenizer}", Sqlite(collection, tokenizer));
            if (_analyzers.TryGetValue(tag, out var analyzer))
                Write($"{tag} Lucene", Lucene(collection, analyzer()));

            TsvFile Open(string what) => TsvFile.Open(Path.Combine(folder, $"{tag}.{what}.tsv"));
        }
    }

    private static SearchQuality Sqlite(TestCollection collection, string tokenizer)
    {
        var file = Path.GetTempFileName();
        try
        {
            using var search = SqliteSearch.Build(file, tokenizer, collection.Documents);
            return SearchQuality.Measure(collection.Queries, query => search.Search(query.Text));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static SearchQuality Lucene(TestCollection collection, Analyzer analyzer)
    {
        using var search = new LuceneSearch(analyzer, collection.Documents);
        return SearchQuality.Measure(collection.Queries, query => search.Search(query.Text));
    }

    private static void Write(string what, SearchQuality quality) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-28}{quality.ReciprocalRank,8:0.0000}{quality.NormalizedGain,9:0.0000}{quality.AnsweredFirst,8:0.0000}"));
}
