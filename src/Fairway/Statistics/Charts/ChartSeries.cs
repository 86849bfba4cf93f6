using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>One line, one colour of columns or one small chart: its name and its total in each period.</summary>
internal sealed record ChartSeries(ChartWord Name, ChartRole Role, ImmutableArray<ChartCell> Cells)
{
    /// <summary>What is known of it altogether: by this the largest are chosen.</summary>
    public decimal Sum => Cells.Sum(cell => cell.Value ?? 0);

    /// <summary>Where the last value stands; -1 where there is none.</summary>
    public int LastIndex => LastOf(Cells, cell => cell.Value is not null);

    private static int LastOf(ImmutableArray<ChartCell> cells, Func<ChartCell, bool> isWanted)
    {
        for (var i = cells.Length - 1; i >= 0; i--)
        {
            if (isWanted(cells[i]))
                return i;
        }

        return -1;
    }
}

/// <summary>A word of a dimension, or of the interface, as a reader of the chart sees it.</summary>
/// <param name="IsSource">It has no translation, and is in the source language.</param>
internal readonly record struct ChartWord(string Text, bool IsSource = false);
