namespace Fairway.Statistics;

public enum FigureUnit
{
    Count,
    Ratio,

    /// <summary>A change as a fraction, written with its sign: −43%.</summary>
    Percent,
    Days,
    Rank,

    /// <summary>A part of a whole as a fraction, written without a sign: 43%.</summary>
    Share,

    /// <summary>A change as a number, written with its sign.</summary>
    Difference,
}
