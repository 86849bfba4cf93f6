namespace Fairway.Statistics.Versions;

/// <summary>What a line of <c>changes/{n}.csv</c> tells.</summary>
public enum ChangeWord
{
    /// <summary>A row that is new. One line for the whole row.</summary>
    Added,

    /// <summary>A cell of a row that was there and still is.</summary>
    Changed,

    /// <summary>A cell of a row that is no longer there. One line for each cell that is not of the key.</summary>
    Removed,
}

/// <summary>One line of what a version changed.</summary>
/// <param name="Column">Name of the column; empty for a row that was added.</param>
/// <param name="Before">As the canonical CSV of the version before wrote it: empty where the value was missing for the column's declared reason.</param>
/// <param name="After">As the canonical CSV of the version writes it.</param>
/// <param name="Line">In the file, from 1.</param>
public readonly record struct ChangeLine(ChangeWord Word, RowKey Row, string Column, string Before, string After, int Line = 0);
