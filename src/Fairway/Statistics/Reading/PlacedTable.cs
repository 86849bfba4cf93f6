namespace Fairway.Statistics.Reading;

/// <param name="Table">What was read.</param>
/// <param name="Lines">Row by row, the line of the file or the row of the sheet that it came from.</param>
internal sealed record PlacedTable(DataTable Table, IReadOnlyList<int> Lines);
