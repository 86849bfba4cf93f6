using Fairway.Search.Indexing;
using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>
/// Makes what is asked of an index from a query's words. Lucene's query language, which has wildcards, regular expressions and brackets, is never involved. What no document has
/// is left out here, where it costs a look into the index and not a weight in the query: most words of a query are unknown in most languages. Weights are found once, and only
/// when they are needed: finding terms is most of what a search costs. For one thread.
/// </summary>
internal sealed class MatchQueryBuilder
{
    /// <summary>What words side by side add, as a part of what they weigh apart.</summary>
    private const float ProximityWeight = 0.5f;

    /// <summary>How far from side by side two words count as near.</summary>
    private const int NearSlop = 2;

    /// <summary>Pairs of neighbours looked at in a query; the rest of a long query gains nothing from nearness.</summary>
    private const int MaxPairs = 8;

    /// <summary>What a stop word adds, as a part of what it would weigh as a word: who, when and how much tell a little of what is asked.</summary>
    private const float StopWordWeight = 0.3f;

    /// <summary>Rarity is counted in parts of so many, so that its sums are exact in any order.</summary>
    private const int RarityUnits = 1024;

    private readonly LanguageQuery _query;
    private readonly TermFinder _finder;
    private readonly List<QueryWord> _asked;
    private readonly List<QueryWord> _known;
    private readonly List<WordClause> _quoted;
    private readonly Lazy<TextWeight[]> _words;
    private readonly Lazy<TextWeight[]> _phrases;
    private readonly Lazy<TextWeight[]> _better;
    private readonly Lazy<TextWeight[]> _excluded;

    public MatchQueryBuilder(LanguageIndex index, LanguageQuery query)
    {
        (Index, _query, _finder) = (index, query, index.Finder());
        _asked = AskedWords(query);
        _known = [.. _asked.Where(word => index.Knows(word.Forms))];
        _quoted = Clauses(query, ClauseKind.Phrase);
        _words = Once(() => _known.Select(AnyForm));
        // A phrase's stems must stand in its order, so that one typed without tones or hamza is found too; as they are typed they weigh more.
        _phrases = Once(() => _quoted.Select(clause => Phrase(clause.Words)));
        _better = Once(() => AsTyped().Concat(Near()).Concat(StopWords()));
        _excluded = Once(() => Clauses(query, ClauseKind.Excluded).Select(clause => Phrase(clause.Words)));
    }

    public LanguageIndex Index { get; }

    /// <summary>Whether there is no word that no document of the language has: else none is called so.</summary>
    public bool KnowsAll => _known.Count == _asked.Count;

    /// <summary>How many words are asked for, where a pair of signs that overlaps the pair before it is not another.</summary>
    public static int CountAsked(LanguageQuery query) => CountApart(AskedWords(query));

    /// <summary>The query, or null if no document of the language can match it.</summary>
    public MatchQuery? Build(MatchDemand demand)
    {
        var required = Required(demand);
        if (_known.Sum(word => Worth(word, demand)) < required || (required == 0 && _quoted.Count == 0) || _phrases.Value.Length < _quoted.Count)
            return null;
        TextWeight[] words = required == 0 ? [] : [.. _words.Value.Zip(_known, (weight, word) => weight.Counting(Worth(word, demand)))];
        return new MatchQuery(words, required, _phrases.Value, _better, _excluded.Value);
    }

    private static Lazy<TextWeight[]> Once(Func<IEnumerable<TextWeight?>> find) => new(() => [.. find().OfType<TextWeight>()], isThreadSafe: false);

    private int Required(MatchDemand demand) =>
        _asked.Count == 0 ? 0 : demand.Share is { } share ? (int)Math.Ceiling(share * _asked.Sum(word => Worth(word, demand))) : demand.Words(CountApart(_asked));

    /// <summary>1 where words are counted; else the rarity of the stem (Robertson and Spärck Jones, 1976), whether or not any document has it. What half of the documents have tells nothing.</summary>
    private int Worth(QueryWord word, MatchDemand demand)
    {
        if (demand.Share is null)
            return 1;
        var having = Math.Min(Index.Documents, Index.Stems.Of(word.Forms.Stem));
        return Math.Max(1, (int)(RarityUnits * Math.Log((Index.Documents - having + 0.5) / (having + 0.5))));
    }

    private static List<WordClause> Clauses(LanguageQuery query, ClauseKind kind) => [.. query.Clauses.Where(clause => clause.Kind == kind)];

    /// <summary>The telling words that stand in no phrase.</summary>
    private static List<QueryWord> AskedWords(LanguageQuery query)
    {
        var plain = Clauses(query, ClauseKind.Words).SelectMany(clause => clause.Words).ToHashSet();
        return [.. query.Telling.Where(plain.Contains).DistinctBy(word => word.Forms)];
    }

    /// <summary>How many words there are, where a pair of signs that overlaps the pair before it is not another.</summary>
    private static int CountApart(List<QueryWord> words)
    {
        var (count, end) = (0, -1);
        foreach (var word in words.Where(word => word.Start >= end))
        {
            count++;
            end = word.End;
        }

        return count;
    }

    private TextWeight? AnyForm(QueryWord word) => AnyText(MatchKey.Of(MatchKind.AnyForm, [word.Forms.Exact, word.Forms.Stem]), text =>
    [
        Index.Phrase(_finder, text.ExactField, [word.Forms.Exact], text.Weight),
        Index.Phrase(_finder, text.StemField, [word.Forms.Stem], text.Weight * SearchText.StemWeight),
    ]);

    private TextWeight? Phrase(IReadOnlyList<QueryWord> words) =>
        AnyText(MatchKey.Of(MatchKind.Phrase, Stems(words)), text => [Index.Phrase(_finder, text.StemField, Stems(words), text.Weight)]);

    private IEnumerable<TextWeight?> AsTyped() => _quoted.SelectMany(clause => clause.Words).Where(word => !word.IsStopWord).Select(AnyForm);

    private IEnumerable<TextWeight?> Near() => Pairs().Take(MaxPairs)
        .Select(pair => AnyText(MatchKey.Of(MatchKind.Near, Stems(pair)), text => [Index.Phrase(_finder, text.StemField, Stems(pair), text.Weight * ProximityWeight, NearSlop)]));

    private IEnumerable<TextWeight?> StopWords() =>
        from word in Clauses(_query, ClauseKind.Words).SelectMany(clause => clause.Words).DistinctBy(word => word.Forms)
        where word.IsStopWord && !_query.Telling.Contains(word)
        select AnyText(MatchKey.Of(MatchKind.StopWord, [word.Forms.Stem]), text => [Index.Phrase(_finder, text.StemField, [word.Forms.Stem], text.Weight * StopWordWeight)]);

    private static string[] Stems(IReadOnlyList<QueryWord> words) => [.. words.Select(word => word.Forms.Stem)];

    /// <summary>Neighbours of which both tell something here. Pairs of signs that overlap are near by themselves.</summary>
    private IEnumerable<QueryWord[]> Pairs() =>
        from clause in Clauses(_query, ClauseKind.Words)
        from pair in clause.Words.Zip(clause.Words.Skip(1), (left, right) => new[] { left, right })
        where pair[1].Start >= pair[0].End && pair.All(word => !word.IsStopWord && Index.Knows(word.Forms))
        select pair;

    private TextWeight? AnyText(MatchKey key, Func<SearchText, Weight?[]> parts)
    {
        var matches = Index.Memory.Get(key, _ => Find([.. SearchText.All.SelectMany(parts).OfType<Weight>()]));
        return Array.TrueForAll(matches, shard => shard is null) ? null : new TextWeight(matches);
    }

    // Dead documents match here, and are passed over when they are gathered.
    private TextMatches?[] Find(Weight[] texts) =>
        [.. Index.Leaves.Select(leaf => TextMatches.Of([.. texts.Select(text => text.GetScorer(leaf.Context, acceptDocs: null)).OfType<Scorer>()]))];
}
