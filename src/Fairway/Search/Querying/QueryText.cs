using System.Buffers;
using System.Collections.Immutable;

namespace Fairway.Search.Querying;

/// <summary>What a reader typed, cut into words, quoted phrases and minus words. Every other sign is a letter of a word or nothing; an unfinished quote is nothing.</summary>
internal sealed record QueryText(string Text, ImmutableArray<QueryClause> Clauses, bool Truncated)
{
    private static readonly SearchValues<char> _quotes = SearchValues.Create("\"“”„‟«»＂");

    private static readonly SearchValues<char> _minuses = SearchValues.Create("-−－");

    public static QueryText Read(string typed)
    {
        var truncated = typed.Length > SearchQuery.MaxTextLength;
        var text = truncated ? typed[..SearchQuery.MaxTextLength] : typed;
        return new QueryText(text, [.. Merged(text, Cut(text))], truncated);
    }

    private static IEnumerable<QueryClause> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var excluded = IsMinus(text, i);
            var open = excluded ? i + 1 : i;
            if (QuotedEnd(text, open) is { } close)
            {
                yield return new QueryClause(ClauseKind.Words, start, i - start);
                yield return new QueryClause(excluded ? ClauseKind.Excluded : ClauseKind.Phrase, open + 1, close - open - 1);
                start = close + 1;
                i = close;
            }
            else if (excluded)
            {
                yield return new QueryClause(ClauseKind.Words, start, i - start);
                var end = WordEnd(text, open);
                yield return new QueryClause(ClauseKind.Excluded, open, end - open);
                start = end;
                i = end - 1;
            }
        }

        yield return new QueryClause(ClauseKind.Words, start, text.Length - start);
    }

    /// <summary>Without empty clauses; minus words alone ask for nothing, and are taken as words.</summary>
    private static IEnumerable<QueryClause> Merged(string text, IEnumerable<QueryClause> cut)
    {
        var clauses = cut.Where(clause => !text.AsSpan(clause.Start, clause.Length).IsWhiteSpace()).ToList();
        return clauses.All(clause => clause.Kind == ClauseKind.Excluded) ? clauses.Select(clause => clause with { Kind = ClauseKind.Words }) : clauses;
    }

    /// <summary>A minus that begins a word or a quote, and ends none.</summary>
    private static bool IsMinus(string text, int i) =>
        _minuses.Contains(text[i])
        && (i == 0 || char.IsWhiteSpace(text[i - 1]))
        && i + 1 < text.Length
        && (char.IsLetterOrDigit(text[i + 1]) || char.IsSurrogate(text[i + 1]) || _quotes.Contains(text[i + 1]));

    private static int? QuotedEnd(string text, int open)
    {
        if (open >= text.Length || !_quotes.Contains(text[open]))
            return null;
        var close = text.AsSpan(open + 1).IndexOfAny(_quotes);
        return close < 0 ? null : open + 1 + close;
    }

    private static int WordEnd(string text, int start)
    {
        while (start < text.Length && !char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }
}
