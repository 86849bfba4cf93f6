using Fairway.Search.Indexing;
using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>
/// Makes Lucene's query objects from words. Lucene's query language, which has wildcards, regular expressions and brackets, is never involved. What no document has is left
/// out here, where it costs a look into the index and not a weight in the query: most words of a query are unknown in most languages.
/// </summary>
/// <param name="minimumMatch">How many of so many words a document must have.</param>
internal sealed class LuceneQueryBuilder(LanguageIndex index, Func<int, int> minimumMatch)
{
    /// <summary>How much further matches of the same word in other texts of a document add to its best match.</summary>
    private const float TieBreaker = 0.25f;

    /// <summary>What words side by side add, as a part of what they weigh apart.</summary>
    private const float ProximityWeight = 0.5f;

    /// <summary>How far from side by side two words count as near.</summary>
    private const int NearSlop = 2;

    /// <summary>Pairs of neighbours looked at in a query; the rest of a long query gains nothing from nearness.</summary>
    private const int MaxPairs = 8;

    /// <summary>The query, or null if no document of the language can match it.</summary>
    public Query? Build(LanguageQuery query)
    {
        var all = new BooleanQuery(disableCoord: true);
        if (!RequireWords(all, query) || !RequirePhrases(all, query) || all.Clauses.Count == 0)
            return null;

        foreach (var clause in query.Clauses.Where(clause => clause.Kind == ClauseKind.Excluded))
            if (AnyText(text => [index.Phrase(text.StemField, Stems(clause.Words), 1f)]) is { } excluded)
                all.Add(excluded, Occur.MUST_NOT);
        foreach (var pair in Pairs(query).Take(MaxPairs))
            if (AnyText(text => [index.Phrase(text.StemField, Stems(pair), text.Weight * ProximityWeight, NearSlop)]) is { } near)
                all.Add(near, Occur.SHOULD);
        return all;
    }

    private bool RequireWords(BooleanQuery all, LanguageQuery query)
    {
        var plain = query.Clauses.Where(clause => clause.Kind == ClauseKind.Words).SelectMany(clause => clause.Words).ToHashSet();
        var asked = query.Telling.Where(plain.Contains).DistinctBy(word => word.Forms).ToList();
        var needed = minimumMatch(CountApart(asked));
        if (needed == 0)
            return true;

        var words = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = needed };
        foreach (var word in asked)
            if (AnyForm(word) is { } found)
                words.Add(found, Occur.SHOULD);
        if (words.Clauses.Count < needed)
            return false;

        all.Add(words, Occur.MUST);
        return true;
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

    /// <summary>The words' stems must stand in that order, so that a phrase typed without tones or hamza is found too; as they are typed they weigh more.</summary>
    private bool RequirePhrases(BooleanQuery all, LanguageQuery query)
    {
        foreach (var clause in query.Clauses.Where(clause => clause.Kind == ClauseKind.Phrase))
        {
            if (AnyText(text => [index.Phrase(text.StemField, Stems(clause.Words), text.Weight)]) is not { } phrase)
                return false;
            all.Add(phrase, Occur.MUST);
            foreach (var word in clause.Words.Where(word => !word.IsStopWord))
                if (AnyForm(word) is { } found)
                    all.Add(found, Occur.SHOULD);
        }

        return true;
    }

    private DisjunctionMaxQuery? AnyForm(QueryWord word) => !index.Knows(word.Forms) ? null : AnyText(text =>
    [
        index.Phrase(text.ExactField, [word.Forms.Exact], text.Weight),
        index.Phrase(text.StemField, [word.Forms.Stem], text.Weight * SearchText.StemWeight),
    ]);

    private static string[] Stems(IReadOnlyList<QueryWord> words) => [.. words.Select(word => word.Forms.Stem)];

    /// <summary>Neighbours of which both tell something here.</summary>
    private IEnumerable<QueryWord[]> Pairs(LanguageQuery query) =>
        from clause in query.Clauses
        where clause.Kind == ClauseKind.Words
        from pair in clause.Words.Zip(clause.Words.Skip(1), (left, right) => new[] { left, right })
        where pair.All(word => !word.IsStopWord && index.Knows(word.Forms))
        select pair;

    private static DisjunctionMaxQuery? AnyText(Func<SearchText, Query?[]> parts)
    {
        var any = new DisjunctionMaxQuery([.. SearchText.All.SelectMany(parts).OfType<Query>()], TieBreaker);
        return any.Disjuncts.Count == 0 ? null : any;
    }
}
