using Fairway.Languages;
using Fairway.Search.Analysis;
using Fairway.Search.Suggestions;
using Lucene.Net.Index;

namespace Fairway.Search.Indexing;

/// <summary>Builds the indexes of all languages, in shards that are written side by side; the order of documents, and so every score, is the same each time.</summary>
internal static class LanguageIndexBuilder
{
    /// <summary>Documents of a shard: few enough to share out among processors, many enough that a query visits few shards.</summary>
    private const int ShardSize = 4_096;

    public static Dictionary<LanguageTag, LanguageIndex> Build(IReadOnlyCollection<SearchDocument> documents, Dictionary<string, Subject> subjects, CancellationToken cancellationToken)
    {
        var shards = documents
            .GroupBy(document => document.Language)
            .SelectMany(language => language.OrderBy(document => document.Id, StringComparer.Ordinal).Chunk(ShardSize).Select(part => new Shard(language.Key, part)))
            .ToList();
        var analyzers = shards.Select(shard => shard.Language).Distinct().ToDictionary(tag => tag, tag => new TextAnalyzerPool(AnalysisTable.For(tag), TextAnalyzerPool.BuildMemory));

        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.ForEach(shards, options, shard =>
        {
            var pool = analyzers[shard.Language];
            var analyzer = pool.Rent();
            shard.Reader = ShardWriter.Write(shard.Documents, analyzer, cancellationToken);
            pool.Return(analyzer);
        });

        var languages = shards.GroupBy(shard => shard.Language).ToList();
        var indexes = new LanguageIndex[languages.Count];
        Parallel.For(0, languages.Count, options, i => indexes[i] = Join(languages[i].Key, [.. languages[i]], subjects, analyzers[languages[i].Key]));
        return indexes.ToDictionary(index => index.Language);
    }

    private static LanguageIndex Join(LanguageTag language, Shard[] shards, Dictionary<string, Subject> subjects, TextAnalyzerPool analyzers)
    {
        var reader = new MultiReader([.. shards.Select(shard => (IndexReader)shard.Reader!)], closeSubReaders: true);
        var documents = shards.SelectMany(shard => shard.Documents).ToList();
        return new LanguageIndex(
            language,
            [.. documents.Select(document => subjects[document.Id])],
            reader,
            IndexedTerms.Stems(reader),
            IndexedTerms.Vocabulary(reader, AnalysisTable.For(language)),
            CompletionList.Of(documents, analyzers));
    }

    private sealed class Shard(LanguageTag language, SearchDocument[] documents)
    {
        public LanguageTag Language { get; } = language;

        public SearchDocument[] Documents { get; } = documents;

        public DirectoryReader? Reader { get; set; }
    }
}
