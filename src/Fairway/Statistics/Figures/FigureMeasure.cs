namespace Fairway.Statistics.Figures;

/// <summary>
/// What is added up, by name: a measure of the dataset; its rows; or a measure whose missing cells are left out. The latter two have names that no
/// column can have.
/// </summary>
public static class FigureMeasure
{
    /// <summary>The number of rows: of incidents, where each row is one.</summary>
    public const string Rows = "#rows";

    /// <summary>How <see cref="Rows"/> is written in <c>dataset.yaml</c>, where no measure has this name.</summary>
    public const string RowsWord = "rows";

    private const string KnownMark = "#known:";

    /// <summary>The measure with missing cells left out, as if they were not there: a lower bound.</summary>
    public static string Known(string measure) => KnownMark + measure;

    /// <summary>The column, and whether its missing cells are left out; no column for the rows.</summary>
    internal static (string? Column, bool IsKnownOnly) Parse(string measure) =>
        measure == Rows ? (null, false)
        : measure.StartsWith(KnownMark, StringComparison.Ordinal) ? (measure[KnownMark.Length..], true)
        : (measure, false);
}
