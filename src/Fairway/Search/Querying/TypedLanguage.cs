using Fairway.Languages;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>Recognises the language in which a query was typed by the words that each language's documents have in their own text.</summary>
internal static class TypedLanguage
{
    /// <summary>A single shorter word is a word of too many languages.</summary>
    private const int ShortestAlone = 4;

    /// <summary>The language that knows most of the words, where it knows more than the reader's; null where the words are as likely the reader's.</summary>
    public static LanguageTag? Of(LanguageTag reader, LanguageReadings read, IReadOnlyDictionary<LanguageTag, LanguageIndex> indexes)
    {
        var own = indexes.TryGetValue(reader, out var index) ? Known(index, read.In(reader)) : default;
        if (own.Words > 0 && own.Words == own.Of)
            return null;

        var others = indexes.Values
            .Where(other => other.Language.Primary != reader.Primary && MayKnow(other, read.In(other.Language)) > own.Words)
            .Select(other => (other.Language, Known: Known(other, read.In(other.Language))))
            .OrderByDescending(other => other.Known.Words)
            .ThenByDescending(other => other.Known.Share)
            .ThenBy(other => other.Language)
            .ToList();
        if (others.Count == 0 || others[0].Known is var best && (best.Words <= own.Words || (best.Words == 1 && !best.IsLong) || 2 * best.Words <= best.Of))
            return null;

        // Of a language in several regions, the one without a region where it knows as much.
        return others.Where(other => other.Known.Words == best.Words && other.Language.Primary == others[0].Language.Primary).Min(other => other.Language);
    }

    /// <summary>How many words it knows at most: what the glossary adds is known to every language, and is no sign of one.</summary>
    private static int MayKnow(LanguageIndex index, LanguageQuery query)
    {
        var known = 0;
        foreach (var clause in query.Clauses)
            foreach (var word in clause.Words)
                known += word.IsStopWord || index.Knows(word.Forms) ? 1 : 0;
        return known;
    }

    private static Count Known(LanguageIndex index, LanguageQuery query)
    {
        var words = query.Clauses.Where(clause => clause.Kind != ClauseKind.Excluded).SelectMany(clause => clause.Words).DistinctBy(word => word.Forms).ToList();
        var finder = index.Finder();
        var (known, share, isLong) = (0, 0.0, false);
        foreach (var word in words)
        {
            var documents = index.DocumentsSaying(word.Forms.Stem, finder);
            if (documents == 0 && !word.IsStopWord)
                continue;
            known++;
            share += (double)documents / index.Documents;
            isLong |= word.Forms.Exact.Length >= ShortestAlone;
        }

        return new Count(known, words.Count, share, isLong);
    }

    /// <param name="Words">How many are known.</param>
    /// <param name="Of">How many there are.</param>
    /// <param name="Share">Sum of the parts of the documents that have each.</param>
    /// <param name="IsLong">One that is known is long enough to stand alone.</param>
    private readonly record struct Count(int Words, int Of, double Share, bool IsLong);
}
