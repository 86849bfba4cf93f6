using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>Finds records: the day, week, month, quarter or year with the highest or the lowest total, and every other one that has as many.</summary>
internal sealed class RecordFigures
{
    private readonly bool _isLowest;
    private readonly ImmutableArray<DaySpan>.Builder _holders = ImmutableArray.CreateBuilder<DaySpan>();
    private decimal _value;
    private int _sharing;

    private RecordFigures(bool isLowest) => _isLowest = isLowest;

    public static FigureValue? Compute(MaxFigure figure, FigureCalculator figures, DateOnly at) =>
        new RecordFigures(isLowest: false).Compute(figures.Require(figure.Measure, figure.Where), figure.Per, figure.Over, figures, at);

    public static FigureValue? Compute(MinFigure figure, FigureCalculator figures, DateOnly at) =>
        new RecordFigures(isLowest: true).Compute(figures.Require(figure.Measure, figure.Where), figure.Per, figure.Over, figures, at);

    private FigureValue? Compute(MeasureSeries series, Grain per, FigurePeriod? over, FigureCalculator figures, DateOnly at)
    {
        if (figures.Day(lastYear: false, at) is not { } day)
            return null;
        var (from, to) = (over ?? new FigurePeriod(PeriodKind.All)).Resolve(day, series.First);
        if (from < series.From || from > to)
            return null;

        // A period that began before the range is not whole and takes no part.
        var first = Period.Of(per, from);
        if (first.Start < from)
            first = first with { Number = first.Number + 1 };
        var status = per == series.First.Grain ? Single(series, first, to) : Longer(series, first, to);
        if (_sharing == 0)
            return null;
        var holder = _holders[0];
        return new(_value, FigureUnit.Count, day, holder.From, holder.To, status)
        {
            Sharing = _sharing,
            Holders = new(_holders.ToImmutable()),
            IsLeast = series.Total(holder.From, holder.To) is { IsLeast: true },
        };
    }

    /// <summary>Where no adding up is needed. Whether it is the record hangs on every other value too, and so does the status.</summary>
    private ValueStatus Single(MeasureSeries series, Period first, DateOnly to)
    {
        var start = first.Number - series.First.Number;
        var end = Period.Of(first.Grain, to).Number - series.First.Number + 1;
        if (start >= end)
            return ValueStatus.Final;
        for (var index = start; index < end; index++)
        {
            if (series.IsMissing(index))
                continue;
            var value = series.Value(index);
            if (IsHolder(value))
                Add(value, series.First with { Number = series.First.Number + index }, to);
        }

        return series.StatusOf(start, end);
    }

    private ValueStatus Longer(MeasureSeries series, Period first, DateOnly to)
    {
        var status = ValueStatus.Final;
        for (var period = first; period.Start <= to; period = period with { Number = period.Number + 1 })
        {
            var end = period.End < to ? period.End : to;
            if ((_isLowest && end < period.End) || series.Total(period.Start, end) is not { } total)
                continue;
            status = StatusWord.MostUncertain(status, total.Status);
            if (IsHolder(total.Value))
                Add(total.Value, period, to);
        }

        return status;
    }

    private bool IsHolder(decimal value)
    {
        if (_sharing == 0)
            return true;
        var order = decimal.Compare(value, _value);
        return order == 0 || (_isLowest ? order < 0 : order > 0);
    }

    private void Add(decimal value, Period period, DateOnly to)
    {
        if (_sharing > 0 && value != _value)
        {
            _sharing = 0;
            _holders.Clear();
        }

        _value = value;
        _sharing++;
        if (_holders.Count < FigureValue.MaxHolders)
            _holders.Add(new(period.Start, period.End < to ? period.End : to));
    }
}
