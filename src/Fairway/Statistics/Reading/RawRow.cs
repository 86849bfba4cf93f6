using System.Collections.Immutable;

namespace Fairway.Statistics.Reading;

/// <summary>A row as it stands in a file, cells in the order of the dataset's columns, time first; where each stands, for faults.</summary>
/// <param name="Line">From 1.</param>
public readonly record struct RawRow(int Line, ImmutableArray<RawCell> Cells);

/// <param name="Column">From 1: in a CSV file the UTF-16 unit, in a sheet the number of the column.</param>
public readonly record struct RawCell(int Column, string Text);
