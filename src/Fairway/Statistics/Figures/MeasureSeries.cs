namespace Fairway.Statistics.Figures;

/// <summary>
/// One measure over time, one value for each period from the first to the last, with running sums: the total of any range takes the
/// same few steps. A period without a value is missing, never zero.
/// </summary>
public sealed class MeasureSeries
{
    private readonly decimal[] _values;
    private readonly ValueStatus[] _statuses;
    private readonly decimal[] _sums;
    private readonly int[] _missing;
    private readonly int[] _provisional;
    private readonly int[] _revised;
    private readonly int[] _estimated;
    private readonly int[]? _leftOut;

    /// <param name="first">The period of the first value.</param>
    /// <param name="values">One for each period.</param>
    /// <param name="statuses">Of each value, or why there is none.</param>
    /// <param name="leftOut">How many cells without a value each value passes over; null where none does.</param>
    public MeasureSeries(Period first, decimal[] values, ValueStatus[] statuses, int[]? leftOut = null)
    {
        First = first;
        _values = values;
        _statuses = statuses;
        _sums = new decimal[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            _sums[i + 1] = _sums[i] + (StatusWord.IsMissing(statuses[i]) ? 0 : values[i]);
        if (leftOut is not null)
        {
            _leftOut = new int[values.Length + 1];
            for (var i = 0; i < values.Length; i++)
                _leftOut[i + 1] = _leftOut[i] + leftOut[i];
        }

        _missing = Count(StatusWord.IsMissing);
        _provisional = Count(status => status == ValueStatus.Provisional);
        _revised = Count(status => status == ValueStatus.Revised);
        _estimated = Count(status => status == ValueStatus.Estimated);
    }

    public Period First { get; }

    public Period Last => First with { Number = First.Number + _values.Length - 1 };

    public DateOnly From => First.Start;

    public DateOnly To => Last.End;

    public decimal? this[Period period] => StatusWord.IsMissing(_statuses[Index(period)]) ? null : _values[Index(period)];

    public ValueStatus Status(Period period) => _statuses[Index(period)];

    /// <summary>The sum over whole periods from one day to another, both included.</summary>
    /// <returns>Null where a day lies outside the series, a period would be cut, or a value is missing.</returns>
    public SeriesTotal? Total(DateOnly from, DateOnly to)
    {
        if (from > to || from < From || to > To)
            return null;
        var first = Period.Of(First.Grain, from);
        var last = Period.Of(First.Grain, to);
        if (first.Start != from || last.End != to)
            return null;

        return Between(Index(first), Index(last) + 1);
    }

    /// <summary>The sum of the periods from one index to another, counted from the first period and the latter not included; null where a value is missing.</summary>
    internal SeriesTotal? Between(int start, int end) =>
        _missing[end] > _missing[start] ? null : new(_sums[end] - _sums[start], StatusOf(start, end), IsLeast(start, end));

    /// <summary>Whether the sum of these passes over a cell without a value.</summary>
    internal bool IsLeast(int start, int end) => _leftOut is not null && _leftOut[end] > _leftOut[start];

    internal bool IsMissing(int index) => StatusWord.IsMissing(_statuses[index]);

    internal decimal Value(int index) => _values[index];

    /// <summary>The first of the highest single periods in a range that lies inside the series; null where every value is missing.</summary>
    public Period? Highest(Period from, Period to)
    {
        var best = -1;
        for (var i = Index(from); i <= Index(to); i++)
        {
            if (!StatusWord.IsMissing(_statuses[i]) && (best < 0 || _values[i] > _values[best]))
                best = i;
        }

        return best < 0 ? null : First with { Number = First.Number + best };
    }

    /// <summary>The most uncertain status of the values in a range; what is missing does not count.</summary>
    public ValueStatus StatusOf(Period from, Period to) => StatusOf(Index(from), Index(to) + 1);

    internal ValueStatus StatusOf(int start, int end)
    {
        if (_estimated[end] > _estimated[start])
            return ValueStatus.Estimated;
        if (_provisional[end] > _provisional[start])
            return ValueStatus.Provisional;
        return _revised[end] > _revised[start] ? ValueStatus.Revised : ValueStatus.Final;
    }

    private int Index(Period period) => period.Number - First.Number;

    private int[] Count(Func<ValueStatus, bool> isCounted)
    {
        var counts = new int[_statuses.Length + 1];
        for (var i = 0; i < _statuses.Length; i++)
            counts[i + 1] = counts[i] + (isCounted(_statuses[i]) ? 1 : 0);
        return counts;
    }
}

/// <param name="Status">The most uncertain status of the values in it.</param>
/// <param name="IsLeast">Cells without a value were left out of it: it is what is known at least.</param>
public readonly record struct SeriesTotal(decimal Value, ValueStatus Status, bool IsLeast);
