using Fairway.Search.Indexing;
using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>
/// Makes what is asked of an index from a query's words. Lucene's query language, which has wildcards, regular expressions and brackets, is never involved. What no document has
/// is left out here, where it costs a look into the index and not a weight in the query: most words of a query are unknown in most languages.
/// </summary>
/// <param name="demand">How much of the words a document must have.</param>
internal sealed class MatchQueryBuilder(LanguageIndex index, MatchDemand demand)
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

    /// <summary>The query, or null if no document of the language can match it.</summary>
    public MatchQuery? Build(LanguageQuery query)
    {
        var asked = AskedWords(query);
        var required = Required(asked);
        TextWeight[] words = required == 0 ? [] : [.. asked.Select(word => AnyForm(word, Worth(word))).OfType<TextWeight>()];
        if (words.Sum(word => word.Worth) < required)
            return null;

        var quoted = Clauses(query, ClauseKind.Phrase);
        TextWeight[] phrases = [.. quoted.Select(clause => AnyText(text => [index.Phrase(text.StemField, Stems(clause.Words), text.Weight)])).OfType<TextWeight>()];
        if (phrases.Length < quoted.Count || words.Length + phrases.Length == 0)
            return null;

        // A phrase's stems must stand in its order, so that one typed without tones or hamza is found too; as they are typed they weigh more.
        var asTyped = quoted.SelectMany(clause => clause.Words).Where(word => !word.IsStopWord).Select(word => AnyForm(word));
        var near = Pairs(query).Take(MaxPairs).Select(pair => AnyText(text => [index.Phrase(text.StemField, Stems(pair), text.Weight * ProximityWeight, NearSlop)]));
        var excluded = Clauses(query, ClauseKind.Excluded).Select(clause => AnyText(text => [index.Phrase(text.StemField, Stems(clause.Words), 1f)]));
        return new MatchQuery(words, required, phrases, [.. asTyped.Concat(near).Concat(StopWords(query)).OfType<TextWeight>()], [.. excluded.OfType<TextWeight>()]);
    }

    /// <summary>How many words are asked for, where a pair of signs that overlaps the pair before it is not another.</summary>
    public static int CountAsked(LanguageQuery query) => CountApart(AskedWords(query));

    private int Required(List<QueryWord> asked) => asked.Count == 0 ? 0 : demand.Share is { } share ? (int)Math.Ceiling(share * asked.Sum(Worth)) : demand.Words(CountApart(asked));

    /// <summary>1 where words are counted; else the rarity of the stem (Robertson and Spärck Jones, 1976), whether or not any document has it. What half of the documents have tells nothing.</summary>
    private int Worth(QueryWord word)
    {
        if (demand.Share is null)
            return 1;
        var all = index.Shards.Sum(shard => shard.Alive);
        var having = Math.Min(all, index.Stems.Of(word.Forms.Stem));
        return Math.Max(1, (int)(RarityUnits * Math.Log((all - having + 0.5) / (having + 0.5))));
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

    private TextWeight? AnyForm(QueryWord word, int worth = 0) => !index.Knows(word.Forms) ? null : AnyText(
        text =>
        [
            index.Phrase(text.ExactField, [word.Forms.Exact], text.Weight),
            index.Phrase(text.StemField, [word.Forms.Stem], text.Weight * SearchText.StemWeight),
        ],
        worth);

    private IEnumerable<TextWeight?> StopWords(LanguageQuery query) =>
        from word in query.Clauses.Where(clause => clause.Kind == ClauseKind.Words).SelectMany(clause => clause.Words).DistinctBy(word => word.Forms)
        where word.IsStopWord && !query.Telling.Contains(word)
        select AnyText(text => [index.Phrase(text.StemField, [word.Forms.Stem], text.Weight * StopWordWeight)]);

    private static string[] Stems(IReadOnlyList<QueryWord> words) => [.. words.Select(word => word.Forms.Stem)];

    /// <summary>Neighbours of which both tell something here. Pairs of signs that overlap are near by themselves.</summary>
    private IEnumerable<QueryWord[]> Pairs(LanguageQuery query) =>
        from clause in query.Clauses
        where clause.Kind == ClauseKind.Words
        from pair in clause.Words.Zip(clause.Words.Skip(1), (left, right) => new[] { left, right })
        where pair[1].Start >= pair[0].End && pair.All(word => !word.IsStopWord && index.Knows(word.Forms))
        select pair;

    private static TextWeight? AnyText(Func<SearchText, Weight?[]> parts, int worth = 0)
    {
        Weight[] any = [.. SearchText.All.SelectMany(parts).OfType<Weight>()];
        return any.Length == 0 ? null : new TextWeight(any, worth);
    }
}
