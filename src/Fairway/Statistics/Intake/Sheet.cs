using System.Collections.Immutable;

namespace Fairway.Statistics.Intake;

/// <summary>One sheet of a spreadsheet: the rows that have something in them.</summary>
/// <param name="Name">Empty for CSV, which has no name of its own.</param>
/// <param name="Rows">From the top.</param>
/// <param name="IsTyped">Whether cells are numbers and days as such, and not only text: a day stands here as 2026-08-20.</param>
public sealed record Sheet(string Name, ImmutableArray<SheetRow> Rows, bool IsTyped);

/// <param name="Number">From 1, as the spreadsheet program shows it.</param>
/// <param name="Cells">From the first column to the last that has something in it; empty text where a cell is empty.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>Empty beyond the last cell.</summary>
    public string this[int index] => index < Cells.Length ? Cells[index] : "";
}

/// <summary>Either a sheet or why there is none: a stable code and a sentence.</summary>
/// <param name="Made">The day on which the file says that it was last changed.</param>
/// <param name="Line">Where the problem stands, from 1.</param>
/// <param name="Column">From 1.</param>
public sealed record SheetReading(Sheet? Sheet, string? Code, string? Problem, DateOnly? Made = null, int Line = 1, int Column = 1);
