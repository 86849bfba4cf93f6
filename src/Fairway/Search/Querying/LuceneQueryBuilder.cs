using Fairway.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>Makes Lucene's query objects from words. Lucene's query language, which has wildcards, regular expressions and brackets, is never involved.</summary>
internal static class LuceneQueryBuilder
{
    /// <summary>How much further matches of the same word in other texts of a document add to its best match.</summary>
    private const float TieBreaker = 0.25f;

    /// <summary>What words side by side add, as a part of what they weigh apart.</summary>
    private const float ProximityWeight = 0.5f;

    /// <summary>Words that may stand between two that count as near.</summary>
    private const int NearSlop = 2;

    /// <summary>Pairs of neighbours looked at in a query; the rest of a long query gains nothing from nearness.</summary>
    private const int MaxPairs = 8;

    /// <summary>The query, or null if it asks for nothing in this language.</summary>
    public static Query? Build(LanguageQuery query)
    {
        var required = new BooleanQuery(disableCoord: true);
        AddWords(required, query);
        foreach (var clause in query.Clauses.Where(clause => clause.Kind == ClauseKind.Phrase))
            required.Add(AnyText(text => PhraseIn(text, clause.Words)), Occur.MUST);
        if (required.Clauses.Count == 0)
            return null;

        foreach (var clause in query.Clauses.Where(clause => clause.Kind == ClauseKind.Excluded))
            required.Add(AnyText(text => [Phrase(text.StemField, clause.Words, word => word.Forms.Stem, 1f)]), Occur.MUST_NOT);
        foreach (var pair in Pairs(query).Take(MaxPairs))
            required.Add(AnyText(text => [Phrase(text.StemField, pair, word => word.Forms.Stem, text.Weight * ProximityWeight, NearSlop)]), Occur.SHOULD);
        return required;
    }

    private static void AddWords(BooleanQuery required, LanguageQuery query)
    {
        var plain = query.Clauses.Where(clause => clause.Kind == ClauseKind.Words).SelectMany(clause => clause.Words).ToHashSet();
        var words = new BooleanQuery(disableCoord: true);
        foreach (var word in query.Telling.Where(plain.Contains).DistinctBy(word => word.Forms))
            words.Add(AnyText(text => [Word(text.ExactField, word.Forms.Exact, text.Weight), Word(text.StemField, word.Forms.Stem, text.Weight * SearchText.StemWeight)]), Occur.SHOULD);
        if (words.Clauses.Count == 0)
            return;

        words.MinimumNumberShouldMatch = MinimumMatch.Of(words.Clauses.Count);
        required.Add(words, Occur.MUST);
    }

    /// <summary>Neighbours among the words that tell something; what stood between them is kept as distance.</summary>
    private static IEnumerable<QueryWord[]> Pairs(LanguageQuery query) =>
        query.Clauses.Where(clause => clause.Kind == ClauseKind.Words).SelectMany(clause => clause.Words.Zip(clause.Words.Skip(1), (left, right) => new[] { left, right }))
            .Where(pair => !pair[0].IsStopWord && !pair[1].IsStopWord);

    private static DisjunctionMaxQuery AnyText(Func<SearchText, Query[]> parts)
    {
        var any = new DisjunctionMaxQuery(TieBreaker);
        foreach (var text in SearchText.All)
            foreach (var part in parts(text))
                any.Add(part);
        return any;
    }

    private static Query[] PhraseIn(SearchText text, IReadOnlyList<QueryWord> words) =>
    [
        Phrase(text.ExactField, words, word => word.Forms.Exact, text.Weight),
        Phrase(text.StemField, words, word => word.Forms.Stem, text.Weight * SearchText.StemWeight),
    ];

    private static Query Phrase(string field, IReadOnlyList<QueryWord> words, Func<QueryWord, string> form, float weight, int slop = 0)
    {
        if (words.Count == 1)
            return Word(field, form(words[0]), weight);

        var phrase = new PhraseQuery { Slop = slop, Boost = weight };
        foreach (var word in words)
            phrase.Add(new Term(field, form(word)));
        return phrase;
    }

    private static TermQuery Word(string field, string term, float weight) => new(new Term(field, term)) { Boost = weight };
}
