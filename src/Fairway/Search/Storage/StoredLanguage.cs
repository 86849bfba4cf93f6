using Fairway.Languages;
using Fairway.Search.Analysis;
using Fairway.Search.Indexing;

namespace Fairway.Search.Storage;

/// <summary>The index of one language in a file: its shards and its terms.</summary>
internal static class StoredLanguage
{
    public static void Write(IndexFileWriter to, LanguageIndex index, CancellationToken cancellationToken)
    {
        to.Number(index.Shards.Length);
        foreach (var shard in index.Shards)
        {
            cancellationToken.ThrowIfCancellationRequested();
            to.Block(() => StoredShard.Write(to, shard.Dead == 0 ? shard : Shard.Merge([shard]), index.Language));
        }

        StoredTerms.Write(to, index.Stems, index.Vocabulary);
    }

    /// <param name="subjects">All of the site, by id.</param>
    /// <exception cref="InvalidDataException">It is not of these.</exception>
    public static LanguageIndex Read(IndexFileReader from, LanguageTag language, IReadOnlyDictionary<string, Subject> subjects, CancellationToken cancellationToken)
    {
        var parts = new IndexFileReader[from.Count()];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = from.Block();
        var analysis = AnalysisTable.For(language);
        var (stems, vocabulary) = StoredTerms.Read(from, analysis);
        from.End();
        var shards = new Shard[parts.Length];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => shards[i] = StoredShard.Read(parts[i], language, subjects));
        if (shards.SelectMany(shard => shard.Subjects).Distinct().Count() < shards.Sum(shard => shard.Alive))
            throw new InvalidDataException($"it has a document twice in '{language}'.");

        return new LanguageIndex(language, [.. shards], stems, vocabulary, new TextAnalyzerPool(analysis));
    }
}
