using System.Collections.Immutable;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Charts;

/// <summary>How a chart is drawn: the words of <c>draw:</c> under <c>charts:</c> in <c>dataset.yaml</c>.</summary>
public enum ChartKind
{
    /// <summary>A line for each year that adds up from 1 January.</summary>
    CumulativeByYear,

    /// <summary>A measure, or one measure for each of another, over time: one line, or one for each of the largest categories.</summary>
    Line,

    /// <summary>A column for each period; two measures stand side by side.</summary>
    Column,

    /// <summary>A column for each period, split by category.</summary>
    StackedColumn,

    /// <summary>A bar for each of the largest categories over one period.</summary>
    BarByCategory,

    /// <summary>A small chart for each of the largest categories, all on one scale.</summary>
    SmallMultiples,
}

/// <param name="Name">In addresses and prose.</param>
/// <param name="Measures">The columns that are added up, each by itself: one, or the two that stand side by side.</param>
public sealed record ChartDefinition(string Name, ChartKind Kind, ImmutableArray<string> Measures)
{
    /// <summary>Categories with a colour of their own; further ones are added up as "other".</summary>
    public const int MostColours = 5;

    /// <summary>Most days that are drawn one by one.</summary>
    public const int MostDays = 400;

    public string Measure => Measures[0];

    /// <summary>Of each period, the sum of the measure over the sum of this one; null where the measure itself is drawn.</summary>
    public string? DividedBy { get; init; }

    /// <summary>The dimension whose words are the categories; null where there are none.</summary>
    public string? Dimension { get; init; }

    /// <summary>How long one period of the drawing is.</summary>
    public Grain Every { get; init; } = Grain.Month;

    /// <summary>Which part of the series is drawn, as seen from the chart's date.</summary>
    public FigurePeriod Over { get; init; } = new(PeriodKind.All);

    /// <summary>How many categories are shown.</summary>
    public int Top { get; init; } = MostColours;
}
