namespace Fairway.Statistics.Figures;

/// <summary>A figure as declared in <c>dataset.yaml</c>: a function of a date. A measure is a name of <see cref="FigureMeasure"/>.</summary>
public abstract record FigureDefinition(string Name);

/// <summary>A number over a range of days, which can be ranked and compared.</summary>
/// <param name="LastYear">Of the same date a year before.</param>
public abstract record AmountFigure(string Name, FigureFilter Where, FigurePeriod Over, bool LastYear) : FigureDefinition(Name);

/// <summary><c>sum: people, over: year-to-date</c>; <c>count: rows</c> is the sum of <see cref="FigureMeasure.Rows"/>.</summary>
public sealed record SumFigure(string Name, string Measure, FigureFilter Where, FigurePeriod Over, bool LastYear)
    : AmountFigure(Name, Where, Over, LastYear);

/// <summary><c>sum: people, divided-by: boats, over: year-to-date</c>: sum over sum; nothing where the divisor is zero.</summary>
public sealed record RatioFigure(string Name, string Measure, string DividedBy, FigureFilter Where, FigurePeriod Over, bool LastYear)
    : AmountFigure(Name, Where, Over, LastYear);

/// <summary><c>sum: people, where: …, over: …, as: share</c>: of the same sum without the filter; nothing where that is zero.</summary>
public sealed record ShareFigure(string Name, string Measure, FigureFilter Where, FigurePeriod Over, bool LastYear)
    : AmountFigure(Name, Where, Over, LastYear);

/// <summary>
/// <c>mean: people, per: day, over: year-to-date</c>: the sum over the days, weeks, months, quarters or years that lie wholly in the range, divided by
/// how many they are. Nothing where there is none, or a value is missing.
/// </summary>
public sealed record MeanFigure(string Name, string Measure, FigureFilter Where, Grain Per, FigurePeriod Over, bool LastYear)
    : AmountFigure(Name, Where, Over, LastYear);

/// <summary>
/// <c>max: people, per: month</c>: the highest day, week, month, quarter or year. The period that is still running takes part with what it has so
/// far. The earliest of equals stands first; periods with a missing value take no part.
/// </summary>
/// <param name="Over">Within which period; everything up to the date when null.</param>
public sealed record MaxFigure(string Name, string Measure, FigureFilter Where, Grain Per, FigurePeriod? Over) : FigureDefinition(Name);

/// <summary><c>min: people, per: month</c>: the lowest. Only whole periods take part, since one that has just begun is always low.</summary>
/// <inheritdoc cref="MaxFigure" path="/param"/>
public sealed record MinFigure(string Name, string Measure, FigureFilter Where, Grain Per, FigurePeriod? Over) : FigureDefinition(Name);

/// <summary>
/// <c>rank: year-to-date, among: years-to-the-same-date</c>, or <c>among: months</c>: the place among the figure as at the end of each earlier
/// month. 1 is the highest; equals share the better place; later ones take no part.
/// </summary>
/// <param name="Among">Null for years to the same date.</param>
public sealed record RankFigure(string Name, AmountFigure Of, Grain? Among = null) : FigureDefinition(Name);

public enum ChangeFrom
{
    /// <summary>The same date a year before.</summary>
    LastYear,

    /// <summary>The period of the same length before; of a period to date, the same part of the one before.</summary>
    PreviousPeriod,

    /// <summary>The figure as at a fixed date.</summary>
    Date,
}

/// <summary><c>change: year-to-date, from: last-year</c>, as a difference or a fraction of the earlier value.</summary>
/// <param name="Date">The day of <see cref="ChangeFrom.Date"/>.</param>
public sealed record ChangeFigure(string Name, AmountFigure Of, bool AsPercent, ChangeFrom From = ChangeFrom.LastYear, DateOnly Date = default) : FigureDefinition(Name);

/// <summary>
/// <c>days-since: people, above: 0</c>: how many days have passed since the last day with more. Nothing where a missing day lies between,
/// since that day may have been one.
/// </summary>
public sealed record DaysSinceFigure(string Name, string Measure, FigureFilter Where, decimal Above) : FigureDefinition(Name);

/// <summary>
/// <c>first-day: people, reaches: 10000, over: year-to-date</c>: the first day by whose end the sum from the start of the range is at least that.
/// Nothing where it has not come to that, or a missing day stands before.
/// </summary>
public sealed record FirstDayFigure(string Name, string Measure, FigureFilter Where, decimal Reaches, FigurePeriod Over, bool LastYear) : FigureDefinition(Name);

/// <summary>
/// <c>top: nationality, of: people, count: 5, over: last-4-quarters</c>: the words with the highest sums. Words of a sum of zero are not listed.
/// Equals of the last one are listed too; where that would list more than <see cref="MaxListed"/>, none of these equals is.
/// </summary>
public sealed record TopFigure(string Name, string Dimension, string Measure, int Count, FigureFilter Where, FigurePeriod Over, bool LastYear) : FigureDefinition(Name)
{
    /// <summary>Most words in one list.</summary>
    public const int MaxListed = 50;
}
