using System.Collections.Concurrent;

namespace Fairway.Statistics.Figures;

/// <summary>
/// Computes the figures of one dataset. What is added up is added up once, when a figure first needs it, so that loading a site does not wait for it;
/// it is read by many threads.
/// </summary>
public sealed class FigureCalculator(DatasetDefinition definition, DataTable table)
{
    /// <summary>Most series that are kept; what is asked for beyond that is computed each time.</summary>
    private const int MaxKept = 1_000;

    private readonly ConcurrentDictionary<(string Measure, string Filter), Lazy<MeasureSeries>> _series = new();
    private readonly ConcurrentDictionary<(string Measure, string Dimension, string Filter), Lazy<WordSeries>> _words = new();

    /// <summary>The first period of the data.</summary>
    internal Period First => table.First;

    /// <param name="measure">A name of <see cref="FigureMeasure"/>.</param>
    /// <param name="where">Which rows are taken in.</param>
    /// <returns>Null for a name that is not that of a measure.</returns>
    public MeasureSeries? Series(string measure, FigureFilter where) =>
        FigureMeasure.Parse(measure).Column is not { } column || table.Measures.ContainsKey(column) ? Require(measure, where) : null;

    /// <exception cref="KeyNotFoundException">No figure of that name is declared.</exception>
    public FigureValue? Compute(string figure, DateOnly at) =>
        definition.FigureDefinitions.TryGetValue(figure, out var found)
            ? Compute(found, at)
            : throw new KeyNotFoundException($"No figure '{figure}' is declared in dataset.yaml. Declared are: {string.Join(", ", definition.Figures)}.");

    public FigureValue? Compute(FigureDefinition figure, DateOnly at) => figure switch
    {
        AmountFigure amount => AmountFigures.Compute(amount, this, at),
        MaxFigure max => RecordFigures.Compute(max, this, at),
        MinFigure min => RecordFigures.Compute(min, this, at),
        RankFigure rank => RankFigures.Compute(rank, this, at),
        ChangeFigure change => ChangeFigures.Compute(change, this, at),
        DaysSinceFigure since => DayFigures.Compute(since, this, at),
        FirstDayFigure first => DayFigures.Compute(first, this, at),
        TopFigure top => TopFigures.Compute(top, this, at),
        _ => throw new InvalidOperationException($"The figure '{figure.Name}' is of an unknown kind."),
    };

    /// <summary>The last day that the series has data for, at or before a date; null outside the series.</summary>
    internal static DateOnly? LastDay(MeasureSeries series, DateOnly at) => SeriesDays.LastDay(series.First, series.Last, at);

    /// <summary>The day that a figure as at a date speaks of. One about last year still speaks as at its own date: beyond the data it has no value.</summary>
    internal DateOnly? Day(bool lastYear, DateOnly at)
    {
        var day = SeriesDays.LastDay(table.First, table.Last, at);
        return day is { } now && lastYear ? SeriesDays.LastDay(table.First, table.Last, SeriesDays.Back(now, Grain.Year, 1, table.Grain)) : day;
    }

    internal (DateOnly From, DateOnly To)? Range(FigurePeriod over, bool lastYear, DateOnly at) =>
        Day(lastYear, at) is { } day ? over.Resolve(day, table.First) : null;

    /// <summary>The range as seen from a date that was reached by going back.</summary>
    internal (DateOnly From, DateOnly To)? RangeAt(FigurePeriod over, DateOnly at) =>
        SeriesDays.LastDay(table.First, table.Last, at) is { } day ? over.Resolve(day, table.First) : null;

    internal MeasureSeries Require(string measure, FigureFilter where) =>
        Kept(_series, (measure, where.Key), () => MeasureSeriesBuilder.Build(table, measure, where, definition.EventsFrom is not null));

    internal WordSeries Words(string measure, string dimension, FigureFilter where) =>
        Kept(_words, (measure, dimension, where.Key), () => new WordSeries(table, measure, dimension, where));

    private static T Kept<TKey, T>(ConcurrentDictionary<TKey, Lazy<T>> kept, TKey key, Func<T> build)
        where TKey : notnull
    {
        if (kept.TryGetValue(key, out var found))
            return found.Value;
        return kept.Count >= MaxKept ? build() : kept.GetOrAdd(key, _ => new Lazy<T>(build)).Value;
    }
}
