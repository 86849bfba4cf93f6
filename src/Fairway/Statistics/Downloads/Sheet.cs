using System.Collections.Immutable;

namespace Fairway.Statistics.Downloads;

internal enum LineStyle
{
    Title,
    Heading,
    Body,
}

/// <summary>A line of text above a table, alone in its row.</summary>
/// <param name="Link">Where it leads; null for no link.</param>
internal sealed record SheetLine(string Text, LineStyle Style = LineStyle.Body, Uri? Link = null);

internal enum SheetCellKind
{
    Text,
    Integer,
    Decimal,
    Date,
}

/// <summary>A cell of a table. Text stays text, whatever it looks like; there are no formulas.</summary>
internal readonly record struct SheetCell(SheetCellKind Kind, string Text, decimal Number, DateOnly Date)
{
    public static SheetCell Of(string text) => new(SheetCellKind.Text, text, 0, default);

    public static SheetCell Of(DateOnly date) => new(SheetCellKind.Date, "", 0, date);

    public static SheetCell Of(decimal number, bool isInteger) => new(isInteger ? SheetCellKind.Integer : SheetCellKind.Decimal, "", number, default);

    public bool IsEmpty => Kind == SheetCellKind.Text && Text.Length == 0;
}

/// <summary>The one table of a sheet, made cell by cell as it is written.</summary>
/// <param name="Name">Of the table, unlike any other in the workbook, and telling what it holds: letters and underscores.</param>
/// <param name="Columns">Headings, each unlike the others.</param>
/// <param name="RowCount">Without the header.</param>
/// <param name="Cell">By row and column, from 0.</param>
internal sealed record SheetTable(string Name, ImmutableArray<string> Columns, int RowCount, Func<int, int, SheetCell> Cell)
{
    /// <summary>The columns of numbers: their headings, and the shorthand where a number is missing, stand at the right as numbers do.</summary>
    public ImmutableHashSet<int> Numbers { get; init; } = [];
}

/// <summary>A worksheet: its title in A1, lines below it, then at most one table without a blank row between.</summary>
/// <param name="Name">At most 31 letters.</param>
/// <param name="Lines">The title first.</param>
/// <param name="Table">Null where there is none.</param>
/// <param name="Width">Of a column, in letters.</param>
internal sealed record Sheet(string Name, ImmutableArray<SheetLine> Lines, SheetTable? Table, int Width)
{
    /// <summary>Whether the first column of the table names sheets of the workbook, and leads there.</summary>
    public bool LeadsToSheets { get; init; }

    /// <summary>Whether its columns are narrow, so that the lines above the table run on over them.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>The row of the table's header, from 1.</summary>
    public int HeaderRow => Lines.Length + 1;
}
