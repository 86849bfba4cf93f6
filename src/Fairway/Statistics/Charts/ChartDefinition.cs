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
public sealed record ChartDefinition(string Name, ChartKind Kind, string Measure);
