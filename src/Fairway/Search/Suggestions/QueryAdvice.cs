using System.Collections.Immutable;
using System.Text;
using Fairway.Search.Indexing;
using Fairway.Search.Querying;

namespace Fairway.Search.Suggestions;

/// <summary>Help for a query that found nothing or little.</summary>
internal static class QueryAdvice
{
    /// <summary>Up to so many hits count as little.</summary>
    public const int Little = 2;

    /// <summary>Longest query, in words, from which they are dropped one at a time; of a longer one few words need match anyway.</summary>
    public const int MaxWords = 8;

    /// <summary>The text with each word that no language knows replaced by the likeliest word of the reader's language; null if there is none.</summary>
    public static string? Corrected(QueryText text, LanguageQuery query, LanguageIndex own, IReadOnlyCollection<LanguageIndex> indexes)
    {
        var corrected = new StringBuilder();
        var copied = 0;
        foreach (var word in query.Clauses.Where(clause => clause.Kind != ClauseKind.Excluded).SelectMany(clause => clause.Words))
        {
            if (word.Start < copied || indexes.Any(index => index.Knows(index == own ? word.Forms : index.Analyzers.Forms(text.Text.AsSpan(word.Start, word.End - word.Start)))))
                continue;
            if (own.Vocabulary.Nearest(word.Forms.Folded) is not { } nearest)
                continue;
            corrected.Append(text.Text, copied, word.Start - copied).Append(nearest);
            copied = word.End;
        }

        return copied == 0 ? null : corrected.Append(text.Text, copied, text.Text.Length - copied).ToString();
    }

    /// <summary>The text without each of its words in turn, where there are two or more, and not too many.</summary>
    public static IEnumerable<string> WithoutOneWord(QueryText text, LanguageQuery query) =>
        query.Telling.Count is < 2 or > MaxWords ? [] : query.Telling.Select(word => Tidy(text.Text[..word.Start] + text.Text[word.End..])).Distinct(StringComparer.Ordinal);

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Those that find something, most first.</summary>
    public static ImmutableArray<SearchAlternative> Finding(IEnumerable<string> texts, Func<string, int> count) =>
        [.. texts.Select(text => new SearchAlternative(text, count(text))).Where(found => found.Total > 0).OrderByDescending(found => found.Total)];
}
