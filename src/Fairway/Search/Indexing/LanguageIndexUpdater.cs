using Fairway.Search.Analysis;
using Fairway.Search.Suggestions;

namespace Fairway.Search.Indexing;

/// <summary>Makes the next index of a language from the one before and what changes: new documents become shards of their own, those that die are passed over in theirs.</summary>
internal static class LanguageIndexUpdater
{
    /// <param name="previous">Null for a language without documents.</param>
    /// <returns>Null if the language is left without documents.</returns>
    public static LanguageIndex? Update(LanguageIndex? previous, LanguageChanges changes, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        var analyzers = previous?.Analyzers ?? new TextAnalyzerPool(AnalysisTable.For(changes.Language), TextAnalyzerPool.BuildMemory);
        var standing = new StandingShard[previous?.Shards.Length ?? 0];
        Parallel.For(0, standing.Length, options, i => standing[i] = StandingShard.Of(previous!.Shards[i], changes, analyzers));

        // What came with the updates before is few documents, and quicker written again with the new ones than beside them.
        var recent = Consolidation.Recent(standing.Select(each => each.Shard), changes.Added.Count);
        List<(SearchDocument, Subject)[]> chunks =
        [
            .. changes.Added.Concat(recent.SelectMany(shard => shard.Subjects).Select(subject => (subject.In(changes.Language)!.Document, subject))).Chunk(Consolidation.ShardSize),
        ];
        var written = new Shard[chunks.Count];
        Parallel.For(0, chunks.Count, options, i => written[i] = Write(chunks[i], analyzers, cancellationToken));

        var groups = Consolidation.Groups([.. standing.Select(each => each.Shard).Except(recent), .. written]);
        if (groups.Count == 0)
            return null;
        var shards = new Shard[groups.Count];
        Parallel.For(0, groups.Count, options, i => shards[i] = Consolidation.IsSettled(groups[i]) ? groups[i][0] : Shard.Merge(groups[i]));

        var terms = new TermChanges();
        foreach (var died in standing.Select(each => each.Died).OfType<DocumentTerms>())
            terms.Add(died, -1);
        if (recent.Count > 0)
            terms.Add(new DocumentTerms(changes.Added.Select(added => added.Document), analyzers), 1);
        else
            foreach (var shard in written)
                terms.Add(shard.Reader);
        return new LanguageIndex(
            changes.Language,
            [.. shards],
            (previous?.Stems ?? TermCounts.Empty).With(terms.Stems),
            (previous?.Vocabulary ?? Vocabulary.Empty(AnalysisTable.For(changes.Language))).With(terms.Words),
            previous?.Analyzers ?? new TextAnalyzerPool(AnalysisTable.For(changes.Language)));
    }

    private static Shard Write((SearchDocument Document, Subject Subject)[] chunk, TextAnalyzerPool analyzers, CancellationToken cancellationToken)
    {
        var documents = chunk.Select(each => each.Document).ToList();
        return Shard.Of(ShardWriter.Write(documents, analyzers, cancellationToken), CompletionList.Of(documents, analyzers), [.. chunk.Select(each => each.Subject)]);
    }

    /// <param name="Died">What has died in it now; null if nothing has.</param>
    private sealed record StandingShard(Shard Shard, DocumentTerms? Died)
    {
        public static StandingShard Of(Shard shard, LanguageChanges changes, TextAnalyzerPool analyzers)
        {
            var own = changes.Subjects.Where(change => shard.Find(change.Key) is not null).ToList();
            if (own.Count == 0)
                return new StandingShard(shard, null);

            // What a dead document still counts for is known by analysing it once more, which costs less than keeping it of every document.
            var dying = own.Where(change => change.Value is null).Select(change => shard.Find(change.Key)!.In(changes.Language)!.Document).ToList();
            var died = dying.Count == 0 ? null : new DocumentTerms(dying, analyzers);
            return new StandingShard(shard.With(own, died), died);
        }
    }
}
