using Fairway.Search.Indexing;
using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>
/// Makes what is asked of an index from a query's words. Lucene's query language, which has wildcards, regular expressions and brackets, is never involved. What no document has
/// is left out here, where it costs a look into the index and not a weight in the query: most words of a query are unknown in most languages.
/// </summary>
/// <param name="minimumMatch">How many of so many words a document must have.</param>
internal sealed class MatchQueryBuilder(LanguageIndex index, Func<int, int> minimumMatch)
{
    /// <summary>What words side by side add, as a part of what they weigh apart.</summary>
    private const float ProximityWeight = 0.5f;

    /// <summary>How far from side by side two words count as near.</summary>
    private const int NearSlop = 2;

    /// <summary>Pairs of neighbours looked at in a query; the rest of a long query gains nothing from nearness.</summary>
    private const int MaxPairs = 8;

    /// <summary>The query, or null if no document of the language can match it.</summary>
    public MatchQuery? Build(LanguageQuery query)
    {
        var asked = AskedWords(query);
        var minimum = minimumMatch(CountApart(asked));
        TextWeight[] words = minimum == 0 ? [] : [.. asked.Select(AnyForm).OfType<TextWeight>()];
        if (words.Length < minimum)
            return null;

        var quoted = Clauses(query, ClauseKind.Phrase);
        TextWeight[] phrases = [.. quoted.Select(clause => AnyText(text => [index.Phrase(text.StemField, Stems(clause.Words), text.Weight)])).OfType<TextWeight>()];
        if (phrases.Length < quoted.Count || words.Length + phrases.Length == 0)
            return null;

        // A phrase's stems must stand in its order, so that one typed without tones or hamza is found too; as they are typed they weigh more.
        var asTyped = quoted.SelectMany(clause => clause.Words).Where(word => !word.IsStopWord).Select(AnyForm);
        var near = Pairs(query).Take(MaxPairs).Select(pair => AnyText(text => [index.Phrase(text.StemField, Stems(pair), text.Weight * ProximityWeight, NearSlop)]));
        var excluded = Clauses(query, ClauseKind.Excluded).Select(clause => AnyText(text => [index.Phrase(text.StemField, Stems(clause.Words), 1f)]));
        return new MatchQuery(words, minimum, phrases, [.. asTyped.Concat(near).OfType<TextWeight>()], [.. excluded.OfType<TextWeight>()]);
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

    private TextWeight? AnyForm(QueryWord word) => !index.Knows(word.Forms) ? null : AnyText(text =>
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

    private static TextWeight? AnyText(Func<SearchText, Weight?[]> parts)
    {
        Weight[] any = [.. SearchText.All.SelectMany(parts).OfType<Weight>()];
        return any.Length == 0 ? null : new TextWeight(any);
    }
}
