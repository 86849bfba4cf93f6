namespace Fairway.Statistics;

public enum FigureUnit
{
    Count,

    /// <summary>A sum over a sum, or a mean: written with one decimal.</summary>
    Ratio,

    /// <summary>A change as a fraction, written with its sign: −43%.</summary>
    Percent,
    Days,
    Rank,

    /// <summary>A part of a whole as a fraction, written without a sign: 43%.</summary>
    Share,

    /// <summary>A change as a number, written with its sign.</summary>
    Difference,

    /// <summary>A day: <see cref="FigureValue.Day"/>.</summary>
    Date,

    /// <summary>Words with a number each: <see cref="FigureValue.Items"/>.</summary>
    List,

    /// <summary>A change of a ratio or a mean, written with its sign and one decimal.</summary>
    RatioDifference,
}
