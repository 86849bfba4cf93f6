namespace Fairway.Statistics;

public enum FigureUnit
{
    Count,
    Ratio,
    Percent,
    Days,
    Rank,
}
