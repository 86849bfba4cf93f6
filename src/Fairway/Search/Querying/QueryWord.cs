using Fairway.Search.Analysis;

namespace Fairway.Search.Querying;

/// <summary>A word of a query as one language reads it.</summary>
/// <param name="Start">Where it stands in the query's text; likewise <paramref name="End"/>.</param>
internal readonly record struct QueryWord(TermForms Forms, int Start, int End)
{
    public bool IsStopWord => Forms.IsStopWord;
}

/// <summary>The words of one clause, in order.</summary>
internal sealed record WordClause(ClauseKind Kind, IReadOnlyList<QueryWord> Words);
