using Fairway.Search.Analysis;

namespace Fairway.Search.Querying;

/// <summary>A query as one language reads it.</summary>
internal sealed class LanguageQuery
{
    private LanguageQuery(List<WordClause> clauses, bool truncated)
    {
        Clauses = clauses;
        Truncated = truncated;
        var asked = clauses.Where(clause => clause.Kind != ClauseKind.Excluded).SelectMany(clause => clause.Words).ToList();
        Telling = asked.Exists(word => !word.IsStopWord) ? [.. asked.Where(word => !word.IsStopWord)] : asked;
    }

    public IReadOnlyList<WordClause> Clauses { get; }

    /// <summary>The words that are asked for, without stop words, unless there are no others.</summary>
    public IReadOnlyList<QueryWord> Telling { get; }

    /// <summary>All words that are asked for, folded, joined by spaces.</summary>
    public string Folded => string.Join(' ', Clauses.Where(clause => clause.Kind != ClauseKind.Excluded).SelectMany(clause => clause.Words).Select(word => word.Forms.Folded));

    /// <summary>There were more than <see cref="SearchQuery.MaxWords"/> words.</summary>
    public bool Truncated { get; }

    public static LanguageQuery Read(QueryText text, TextAnalyzerPool analyzers)
    {
        var clauses = new List<WordClause>();
        var room = SearchQuery.MaxWords;
        var truncated = false;
        foreach (var clause in text.Clauses)
        {
            var tokens = analyzers.Analyze(text.Text.Substring(clause.Start, clause.Length));
            var words = tokens
                .Take(room)
                .Select(token => new QueryWord(token.Forms, clause.Start + token.Start, clause.Start + token.End))
                .ToList();
            truncated |= words.Count < tokens.Count;
            room -= words.Count;
            if (words.Count > 0)
                clauses.Add(new WordClause(clause.Kind, words));
        }

        return new LanguageQuery(clauses, truncated);
    }
}
