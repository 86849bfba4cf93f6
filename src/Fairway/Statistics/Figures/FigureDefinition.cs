namespace Fairway.Statistics.Figures;

/// <summary>A figure as declared in <c>dataset.yaml</c>: a function of a date.</summary>
public abstract record FigureDefinition(string Name);

/// <summary><c>sum: people, over: year-to-date</c></summary>
/// <param name="LastYear">Of the same date a year before.</param>
public sealed record SumFigure(string Name, string Measure, FigureFilter Where, FigurePeriod Over, bool LastYear) : FigureDefinition(Name);

/// <summary><c>sum: people, divided-by: boats, over: year-to-date</c>: sum over sum; nothing where the divisor is zero.</summary>
public sealed record RatioFigure(string Name, string Measure, string DividedBy, FigureFilter Where, FigurePeriod Over, bool LastYear)
    : FigureDefinition(Name);

/// <summary><c>sum: people, where: …, over: …, as: share</c>: of the same sum without the filter.</summary>
public sealed record ShareFigure(string Name, string Measure, FigureFilter Where, FigurePeriod Over, bool LastYear) : FigureDefinition(Name);

/// <summary>
/// <c>max: people, per: month</c>: the highest day, week, month or year. The period that is still running takes part with what it has so
/// far. The earliest of equals holds the record; periods with a missing value take no part.
/// </summary>
/// <param name="Over">Within which period; everything up to the date when null.</param>
public sealed record MaxFigure(string Name, string Measure, FigureFilter Where, Grain Per, FigurePeriod? Over) : FigureDefinition(Name);

/// <summary><c>rank: year-to-date, among: years-to-the-same-date</c>: 1 is the highest; equals share the better place; later years take no part.</summary>
public sealed record RankFigure(string Name, FigureDefinition Of) : FigureDefinition(Name);

/// <summary><c>change: year-to-date, from: last-year</c>, as a difference or a fraction of last year's.</summary>
public sealed record ChangeFigure(string Name, FigureDefinition Of, bool AsPercent) : FigureDefinition(Name);

/// <summary>
/// <c>days-since: people, above: 0</c>: how many days have passed since the last day with more. Nothing where a missing day lies between,
/// since that day may have been one.
/// </summary>
public sealed record DaysSinceFigure(string Name, string Measure, FigureFilter Where, decimal Above) : FigureDefinition(Name);
