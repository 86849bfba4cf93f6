namespace Fairway.Statistics.Charts;

/// <summary>How a chart is drawn: the whole vocabulary of <c>charts:</c> in <c>dataset.yaml</c>.</summary>
public enum ChartKind
{
    /// <summary>A line for each year that adds up from 1 January.</summary>
    CumulativeByYear,

    /// <summary>A bar for each month of the series.</summary>
    ByMonth,

    /// <summary>A bar for each day of the latest year.</summary>
    ByDay,
}

/// <param name="Name">In addresses and prose.</param>
/// <param name="Measure">The column that is added up.</param>
public sealed record ChartDefinition(string Name, ChartKind Kind, string Measure)
{
    /// <summary>How long the periods of a dataset may be for a kind of chart.</summary>
    public static Grain LongestGrain(ChartKind kind) => kind == ChartKind.ByDay ? Grain.Day : Grain.Month;

    /// <summary>Whether a dataset with values of this grain can be drawn so.</summary>
    public static bool CanDraw(ChartKind kind, Grain grain) => LongestGrain(kind).IsMadeOf(grain);
}
