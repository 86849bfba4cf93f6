namespace Fairway.Statistics;

/// <summary>Answers <see cref="RowsQuery"/> over a dataset's columns.</summary>
public static class DatasetRows
{
    /// <summary>A query that names an unknown column or a limit out of range is answered with a problem: a stable code and a sentence.</summary>
    public static RowsAnswer Query(Dataset dataset, RowsQuery query) => throw new NotImplementedException();
}

/// <summary>Either rows or what was wrong with the question.</summary>
public sealed record RowsAnswer(RowsResult? Rows, string? ProblemCode, string? Problem);
