using System.Collections.Immutable;

namespace Fairway.Statistics.Intake;

/// <summary>One sheet of a spreadsheet: the rows that have something in them.</summary>
public sealed record Sheet(string Name, ImmutableArray<SheetRow> Rows);

/// <param name="Number">From 1, as the spreadsheet program shows it.</param>
/// <param name="Cells">From the first column to the last that has something in it; empty text where a cell is empty.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>Empty beyond the last cell.</summary>
    public string this[int index] => index < Cells.Length ? Cells[index] : "";
}

/// <summary>Either a sheet or why there is none: a stable code and a sentence.</summary>
/// <param name="Made">The day on which the file says that it was last changed.</param>
public sealed record SheetReading(Sheet? Sheet, string? Code, string? Problem, DateOnly? Made = null);
