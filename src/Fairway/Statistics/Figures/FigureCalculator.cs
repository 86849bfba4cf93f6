using System.Collections.Frozen;

namespace Fairway.Statistics.Figures;

/// <summary>
/// Computes the figures of one dataset. Everything that is added up is added up once, when it is built; it is read by many threads.
/// </summary>
public sealed class FigureCalculator
{
    private readonly DatasetDefinition _definition;
    private readonly FrozenDictionary<(string Measure, string Filter), MeasureSeries> _series;

    public FigureCalculator(DatasetDefinition definition, DataTable table)
    {
        _definition = definition;
        var needed = definition.FigureDefinitions.Values.SelectMany(Needs)
            .Concat(definition.Measures.Select(column => (Measure: column.Name, Where: FigureFilter.None)))
            .DistinctBy(need => (need.Measure, need.Where.Key));
        _series = needed.ToFrozenDictionary(
            need => (need.Measure, need.Where.Key),
            need => MeasureSeriesBuilder.Build(table, table.Measures[need.Measure], need.Where, definition.EventsFrom is not null));
    }

    public MeasureSeries? Series(string measure, FigureFilter where) => _series.GetValueOrDefault((measure, where.Key));

    /// <exception cref="KeyNotFoundException">No figure of that name is declared.</exception>
    public FigureValue? Compute(string figure, DateOnly at) =>
        _definition.FigureDefinitions.TryGetValue(figure, out var definition)
            ? Compute(definition, at)
            : throw new KeyNotFoundException($"No figure '{figure}' is declared in dataset.yaml. Declared are: {string.Join(", ", _definition.Figures)}.");

    public FigureValue? Compute(FigureDefinition figure, DateOnly at) => figure switch
    {
        SumFigure sum => Sum(sum, at),
        RatioFigure ratio => Ratio(ratio, at),
        ShareFigure share => Share(share, at),
        MaxFigure max => MaxFigures.Compute(max, Require(max.Measure, max.Where), at),
        RankFigure rank => Rank(rank, at),
        ChangeFigure change => Change(change, at),
        DaysSinceFigure since => DaysSince(since, at),
        _ => throw new InvalidOperationException($"The figure '{figure.Name}' is of an unknown kind."),
    };

    /// <summary>The last day that the series has data for, at or before a date; null outside the series.</summary>
    internal static DateOnly? LastDay(MeasureSeries series, DateOnly at)
    {
        if (at < series.From || at > series.To)
            return null;
        var period = Period.Of(series.First.Grain, at);
        var day = period.End == at ? at : period.Start.AddDays(-1);
        return day < series.From ? null : day;
    }

    private static IEnumerable<(string Measure, FigureFilter Where)> Needs(FigureDefinition figure) => figure switch
    {
        SumFigure sum => [(sum.Measure, sum.Where)],
        RatioFigure ratio => [(ratio.Measure, ratio.Where), (ratio.DividedBy, ratio.Where)],
        ShareFigure share => [(share.Measure, share.Where)],
        MaxFigure max => [(max.Measure, max.Where)],
        DaysSinceFigure since => [(since.Measure, since.Where)],
        RankFigure rank => Needs(rank.Of),
        ChangeFigure change => Needs(change.Of),
        _ => [],
    };

    private FigureValue? Sum(SumFigure figure, DateOnly at) =>
        Total(figure.Measure, figure.Where, figure.Over, figure.LastYear, at) is var (total, from, to)
            ? new FigureValue(total.Value, FigureUnit.Count, to, from, to, total.Status)
            : null;

    private FigureValue? Ratio(RatioFigure figure, DateOnly at)
    {
        if (Total(figure.Measure, figure.Where, figure.Over, figure.LastYear, at) is not var (above, from, to)
            || Total(figure.DividedBy, figure.Where, figure.Over, figure.LastYear, at) is not var (below, _, _)
            || below.Value == 0)
        {
            return null;
        }

        return new(above.Value / below.Value, FigureUnit.Ratio, to, from, to, StatusWord.MostUncertain(above.Status, below.Status));
    }

    private FigureValue? Share(ShareFigure figure, DateOnly at)
    {
        if (Total(figure.Measure, figure.Where, figure.Over, figure.LastYear, at) is not var (part, from, to)
            || Total(figure.Measure, FigureFilter.None, figure.Over, figure.LastYear, at) is not var (whole, _, _)
            || whole.Value == 0)
        {
            return null;
        }

        return new(part.Value / whole.Value, FigureUnit.Share, to, from, to, StatusWord.MostUncertain(part.Status, whole.Status));
    }

    private FigureValue? Rank(RankFigure figure, DateOnly at)
    {
        if (Compute(figure.Of, at) is not { } now)
            return null;
        var place = 1;
        var of = 1;
        var status = now.Status;
        for (var year = FirstYear(figure.Of); year < at.Year; year++)
        {
            if (Compute(figure.Of, SameDate.In(year, at)) is not { } then)
                continue;
            of++;
            place += then.Value > now.Value ? 1 : 0;
            status = StatusWord.MostUncertain(status, then.Status);
        }

        return now with { Value = place, Unit = FigureUnit.Rank, Of = of, Status = status };
    }

    private FigureValue? Change(ChangeFigure figure, DateOnly at)
    {
        if (at.Year <= FirstYear(figure.Of)
            || Compute(figure.Of, at) is not { } now
            || Compute(figure.Of, SameDate.In(at.Year - 1, at)) is not { } then
            || (figure.AsPercent && then.Value == 0))
        {
            return null;
        }

        var difference = now.Value - then.Value;
        return now with
        {
            Value = figure.AsPercent ? difference / then.Value : difference,
            Unit = figure.AsPercent ? FigureUnit.Percent : FigureUnit.Difference,
            Status = StatusWord.MostUncertain(now.Status, then.Status),
        };
    }

    private FigureValue? DaysSince(DaysSinceFigure figure, DateOnly at)
    {
        var series = Require(figure.Measure, figure.Where);
        if (LastDay(series, at) is not { } day)
            return null;
        var status = ValueStatus.Final;
        for (var period = Period.Of(series.First.Grain, day); period.Number >= series.First.Number; period = period with { Number = period.Number - 1 })
        {
            if (series[period] is not { } value)
                return null;
            status = StatusWord.MostUncertain(status, series.Status(period));
            if (value > figure.Above)
                return new(day.DayNumber - period.End.DayNumber, FigureUnit.Days, day, period.Start, period.End, status);
        }

        return null;
    }

    private (SeriesTotal Total, DateOnly From, DateOnly To)? Total(string measure, FigureFilter where, FigurePeriod over, bool lastYear, DateOnly at)
    {
        var series = Require(measure, where);
        // A figure about last year still speaks as at its own date: beyond the data it has no value.
        if (LastDay(series, at) is null)
            return null;
        var date = lastYear ? SameDate.In(at.Year - 1, at) : at;
        if (LastDay(series, date) is not { } day)
            return null;
        var (from, to) = over.Resolve(day, series);
        return series.Total(from, to) is { } total ? (total, from, to) : null;
    }

    private int FirstYear(FigureDefinition figure) => Needs(figure).Max(need => Require(need.Measure, need.Where).From.Year);

    private MeasureSeries Require(string measure, FigureFilter where) =>
        Series(measure, where) ?? throw new InvalidOperationException($"The series '{measure}' was not built.");
}
