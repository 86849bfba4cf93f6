namespace Fairway.Search.Querying;

internal enum ClauseKind
{
    /// <summary>Words of which most must match.</summary>
    Words,

    /// <summary>Words that must stand together in this order.</summary>
    Phrase,

    /// <summary>Words that must not stand together in this order.</summary>
    Excluded,
}

/// <summary>A part of what a reader typed, where it stands in the text.</summary>
internal readonly record struct QueryClause(ClauseKind Kind, int Start, int Length);
