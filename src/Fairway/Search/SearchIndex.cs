using System.Collections.Frozen;
using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Search.Indexing;
using Fairway.Search.Passages;
using Fairway.Search.Querying;
using Fairway.Search.Suggestions;

namespace Fairway.Search;

/// <summary>A built index: immutable, in memory, safe for many threads, left to the garbage collector when its site is swapped out. The same documents give the same results in the same order.</summary>
public sealed class SearchIndex
{
    /// <summary>Most completions given at once; a larger limit is taken as this.</summary>
    public const int MaxCompletions = 10;

    private readonly FrozenDictionary<LanguageTag, LanguageIndex> _indexes;

    internal SearchIndex(IEnumerable<LanguageIndex> indexes)
    {
        _indexes = indexes.ToFrozenDictionary(index => index.Language);
        Languages = [.. _indexes.Keys.Order()];
    }

    /// <summary>The index of no documents.</summary>
    public static SearchIndex Empty { get; } = new([]);

    /// <summary>The languages that are searched: those of the documents, by tag.</summary>
    public ImmutableArray<LanguageTag> Languages { get; }

    /// <summary>Of each language.</summary>
    internal IEnumerable<LanguageIndex> Indexes => _indexes.Values;

    /// <summary>Analyses and indexes all documents, on all processors.</summary>
    /// <exception cref="ArgumentException">Two documents have the same id and language.</exception>
    public static SearchIndex Build(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken) => Update(Empty, [], documents, cancellationToken);

    /// <summary>
    /// The index after some documents have changed, which answers as one built of all the documents that there are then. Only what is removed and added is analysed; the rest is
    /// shared with the previous index, which stays as it is. Now and then an update takes longer, for it writes shards anew in which much has changed.
    /// </summary>
    /// <param name="removed">Documents that are no longer there, or are there in another version: known by id and language.</param>
    /// <param name="added">New documents, and the new versions of changed ones.</param>
    /// <exception cref="ArgumentException">A removed document is not in the index, or an added one is in it and not removed, or one is named twice.</exception>
    public static SearchIndex Update(
        SearchIndex previous, IReadOnlyCollection<SearchDocument> removed, IReadOnlyCollection<SearchDocument> added, CancellationToken cancellationToken)
    {
        var changes = LanguageChanges.Of(previous._indexes, removed, added);
        var next = new LanguageIndex?[changes.Count];
        Parallel.For(0, changes.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            next[i] = LanguageIndexUpdater.Update(previous._indexes.GetValueOrDefault(changes[i].Language), changes[i], cancellationToken));
        var changed = changes.Select(change => change.Language).ToHashSet();
        return new SearchIndex(previous._indexes.Values.Where(index => !changed.Contains(index.Language)).Concat(next.OfType<LanguageIndex>()));
    }

    /// <summary>
    /// Finds documents of all languages. A subject is one hit: in the reader's language if it has that version, even where another version matched; else in the language that
    /// matched best, below all hits in the reader's language.
    /// </summary>
    public SearchResults Search(SearchQuery query, CancellationToken cancellationToken)
    {
        var text = QueryText.Read(query.Text);
        var read = new LanguageReadings(text, _indexes);
        var matches = Matches(query.Language, read, cancellationToken);

        var ofType = matches.Where(match => query.Type is null || match.Document.Type == query.Type);
        var ofTopic = matches.Where(match => query.Topic is null || match.Document.Topics.Contains(query.Topic));
        var wanted = ofType.Where(match => query.Topic is null || match.Document.Topics.Contains(query.Topic)).ToList();
        var results = new SearchResults(
            wanted.Count,
            Hits(wanted.Skip(Math.Max(0, query.Offset)).Take(Math.Clamp(query.Limit, 0, SearchQuery.MaxPageSize)), read),
            Facets.Count(ofTopic.Select(match => match.Document.Type)),
            Facets.Count(ofType.SelectMany(match => match.Document.Topics)),
            text.Truncated || read.In(query.Language).Truncated);
        return matches.Length > QueryAdvice.Little ? results : Advise(results, query.Language, text, read, matches.Length, cancellationToken);
    }

    /// <summary>Titles and headings in that language that begin with the text, or have words that do.</summary>
    public ImmutableArray<SearchCompletion> Suggest(string text, LanguageTag language, int limit)
    {
        if (!_indexes.TryGetValue(language, out var index))
            return [];
        var typed = text.Length > SearchQuery.MaxTextLength ? text[..SearchQuery.MaxTextLength] : text;
        return index.Complete(typed, Math.Clamp(limit, 0, MaxCompletions));
    }

    /// <summary>What matches enough of the words; if there is nothing, what matches fewer.</summary>
    private Match[] Matches(LanguageTag reader, LanguageReadings read, CancellationToken cancellationToken)
    {
        var collector = new MatchCollector(reader);
        foreach (var minimumMatch in (Func<int, int>[])[MinimumMatch.Of, MinimumMatch.Relaxed])
        {
            foreach (var language in Languages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (new MatchQueryBuilder(_indexes[language], minimumMatch).Build(read.In(language)) is { } query)
                    collector.Search(_indexes[language], query);
            }

            if (collector.Count > 0)
                break;
        }

        return collector.Ranked();
    }

    private ImmutableArray<SearchHit> Hits(IEnumerable<Match> page, LanguageReadings read)
    {
        var writers = new Dictionary<LanguageTag, HitWriter>();
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        foreach (var document in page.Select(match => match.Document))
        {
            if (!writers.TryGetValue(document.Language, out var writer))
                writers[document.Language] = writer = new HitWriter(new Highlighter(read.In(document.Language), _indexes[document.Language].Analyzers));
            hits.Add(writer.Write(document));
        }

        return hits.ToImmutable();
    }

    private SearchResults Advise(SearchResults results, LanguageTag reader, QueryText text, LanguageReadings read, int found, CancellationToken cancellationToken)
    {
        int Count(string other)
        {
            var otherText = QueryText.Read(other);
            return Matches(reader, new LanguageReadings(otherText, _indexes), cancellationToken).Length;
        }

        var query = read.In(reader);
        var suggestion = _indexes.TryGetValue(reader, out var own) ? QueryAdvice.Corrected(text, query, own, _indexes.Values) : null;
        return results with
        {
            Suggestion = suggestion is not null && Count(suggestion) > found ? suggestion : null,
            Alternatives = found > 0 ? [] : QueryAdvice.Finding(QueryAdvice.WithoutOneWord(text, query), Count),
        };
    }
}
