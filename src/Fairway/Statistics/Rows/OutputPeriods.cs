namespace Fairway.Statistics.Rows;

/// <summary>The periods of an answer that adds up, and of which of them each period of the dataset is a part.</summary>
internal sealed class OutputPeriods
{
    private readonly RowsSpan _span;
    private readonly Grain? _every;
    private readonly int _first;
    private readonly int[] _placeOf;

    /// <param name="every">Null for one period over the whole span.</param>
    public OutputPeriods(RowsSpan span, Grain? every)
    {
        (_span, _every) = (span, every);
        _placeOf = new int[span.Length];
        if (every is null || span.Length == 0)
        {
            Count = Math.Min(span.Length, 1);
            return;
        }

        _first = Period.Of(every.Value, span.From).Number;
        for (var i = 0; i < _placeOf.Length; i++)
            _placeOf[i] = Period.Of(every.Value, new Period(span.Grain, span.First + i).Start).Number - _first;
        Count = _placeOf[^1] + 1;
    }

    public int Count { get; }

    /// <param name="period">Number of a period of the dataset inside the span.</param>
    public int PlaceOf(int period) => _placeOf[period - _span.First];

    public DataRow Date(int place, DataRow row)
    {
        if (_every is not { } every)
            return row with { Period = $"{Input.IsoDay.Write(_span.From)}/{Input.IsoDay.Write(_span.To)}", From = _span.From, To = _span.To };

        var period = new Period(every, _first + place);
        var from = period.Start < _span.From ? _span.From : period.Start;
        var to = period.End > _span.To ? _span.To : period.End;
        return row with { Period = period.ToString(), From = from, To = to, IsComplete = from == period.Start && to == period.End };
    }
}
