using System.Collections.Frozen;
using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Search.Analysis;
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

    /// <summary>Words of texts of hits that one generation of the memory keeps, 16 bytes each: 8 MB in two when they are full.</summary>
    private const int MostTokens = 250_000;

    /// <summary>What a text takes in it beside its words, counted as so many of them.</summary>
    private const int TextOverhead = 8;

    private readonly FrozenDictionary<LanguageTag, LanguageIndex> _indexes;
    private readonly BestBetTable _bestBets;

    /// <summary>The words of texts that were shown in hits: a document that is found is found again. Texts are told apart by their place in memory, not by their letters.</summary>
    private readonly BoundedMemory<string, List<Token>> _texts = new(MostTokens, tokens => tokens.Count + TextOverhead, ReferenceEqualityComparer.Instance);

    private SearchIndex(FrozenDictionary<LanguageTag, LanguageIndex> indexes, BestBetTable bestBets)
    {
        (_indexes, _bestBets) = (indexes, bestBets);
        Languages = [.. _indexes.Keys.Order()];
    }

    /// <summary>Without best bets.</summary>
    internal SearchIndex(IEnumerable<LanguageIndex> indexes)
        : this(indexes.ToFrozenDictionary(index => index.Language), BestBetTable.Empty)
    {
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
        return new SearchIndex(
            previous._indexes.Values.Where(index => !changed.Contains(index.Language)).Concat(next.OfType<LanguageIndex>()).ToFrozenDictionary(index => index.Language),
            previous._bestBets);
    }

    /// <summary>The same documents with these best bets in place of those before. One whose document is not in the index is passed over.</summary>
    /// <param name="bets">In the order in which they stand where several are for one query.</param>
    public SearchIndex With(ImmutableArray<BestBet> bets) => new(_indexes, new BestBetTable(bets));

    /// <summary>
    /// Finds documents of all languages. A subject is one hit: in the reader's language if it has that version, even where another version matched; else in the language that
    /// matched best, below all hits in the reader's language.
    /// </summary>
    public SearchResults Search(SearchQuery query, CancellationToken cancellationToken)
    {
        var text = QueryText.Read(query.Text);
        var read = new LanguageReadings(text, _indexes);
        var found = Matches(query.Language, query.Day, read, isRanked: true, cancellationToken);
        var narrowed = new Narrowing(found.Matches, query.Filter);
        var page = Ranking.Take(narrowed.Matches, narrowed.Count, query.Order, Math.Max(0, query.Offset), Math.Min(query.Limit, SearchQuery.MaxPageSize));
        var results = new SearchResults(narrowed.Count, Hits(page, read), narrowed.Facets, text.Truncated || read.In(query.Language).Truncated)
        {
            TypedIn = TypedLanguage.Of(query.Language, read, _indexes),
        };
        return found.Count > QueryAdvice.Little ? results : Advise(results, query, text, read, found.Count, cancellationToken);
    }

    /// <summary>Titles and headings in that language that begin with the text, or have words that do.</summary>
    public ImmutableArray<SearchCompletion> Suggest(string text, LanguageTag language, int limit)
    {
        if (!_indexes.TryGetValue(language, out var index))
            return [];
        var typed = text.Length > SearchQuery.MaxTextLength ? text[..SearchQuery.MaxTextLength] : text;
        return index.Complete(typed, Math.Clamp(limit, 0, MaxCompletions));
    }

    /// <summary>What matches enough of the words, or, if that is little, also fewer; and what editors put first.</summary>
    /// <param name="isRanked">Whether the matches are to be put in order, and not only counted: that is most of the work.</param>
    private MatchCollector Matches(LanguageTag reader, DateOnly day, LanguageReadings read, bool isRanked, CancellationToken cancellationToken)
    {
        var collector = new MatchCollector(reader, isRanked);
        var enough = MinimumMatch.Enough(MatchQueryBuilder.CountAsked(read.In(reader)));
        MatchQueryBuilder[] builders = [.. Languages.Select(language => new MatchQueryBuilder(_indexes[language], read.In(language)))];
        foreach (var demand in MatchDemand.Falling)
        {
            foreach (var builder in builders)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (builder.Build(demand) is { } query)
                    collector.Search(builder.Index, query);
            }

            if (collector.Count >= enough)
                break;
        }

        foreach (var subject in builders.Where(builder => isRanked && builder.KnowsAll).SelectMany(builder => builder.Index.Named(read.In(builder.Index.Language).Folded)).Distinct())
            collector.Raise(subject);
        foreach (var (place, id) in _bestBets.For(read, day).Index())
            if (_indexes.Values.Select(index => index.Find(id)).FirstOrDefault(subject => subject is not null) is { } subject)
                collector.Prefer(subject, place);
        return collector;
    }

    private ImmutableArray<SearchHit> Hits(List<Match> page, LanguageReadings read)
    {
        var writers = new Dictionary<LanguageTag, HitWriter>();
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        foreach (var match in page)
        {
            var document = match.Document;
            if (!writers.TryGetValue(document.Language, out var writer))
                writers[document.Language] = writer = new HitWriter(Highlighter(document.Language, read));
            hits.Add(writer.Write(document, isBestBet: match.Bet is not null));
        }

        return hits.ToImmutable();
    }

    private Highlighter Highlighter(LanguageTag language, LanguageReadings read)
    {
        var analyzers = _indexes[language].Analyzers;
        return new(read.In(language), text => _texts.Get(text, analyzers.Analyze));
    }

    private SearchResults Advise(SearchResults results, SearchQuery asked, QueryText text, LanguageReadings read, int found, CancellationToken cancellationToken)
    {
        int Count(string other)
        {
            var otherRead = new LanguageReadings(QueryText.Read(other), _indexes);
            return Matches(asked.Language, asked.Day, otherRead, isRanked: false, cancellationToken).Count;
        }

        var query = read.In(asked.Language);
        var suggestion = _indexes.TryGetValue(asked.Language, out var own) ? QueryAdvice.Corrected(text, query, own, _indexes.Values) : null;
        return results with
        {
            Suggestion = suggestion is not null && Count(suggestion) > found ? suggestion : null,
            Alternatives = found > 0 ? [] : QueryAdvice.Finding(QueryAdvice.WithoutOneWord(text, query), Count),
        };
    }
}
