using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Every verb, over rows, period by period, with nothing kept and nothing clever.</summary>
internal sealed class SlowFigures(RandomRows data)
{
    private readonly Grain _grain = data.Table.Grain;
    private readonly DateOnly _first = data.Table.First.Start;
    private readonly DateOnly _last = data.Rows[^1].Period.End;
    private readonly ILookup<DateOnly, RandomRow> _rows = data.Rows.ToLookup(row => row.Period.Start);

    private readonly record struct Cell(decimal? Value, ValueStatus Status, bool IsLeast);

    public FigureValue? Compute(FigureDefinition figure, DateOnly at) => figure switch
    {
        AmountFigure amount => Amount(amount, at),
        MaxFigure max => Record(max.Measure, max.Where, max.Per, max.Over, isLowest: false, at),
        MinFigure min => Record(min.Measure, min.Where, min.Per, min.Over, isLowest: true, at),
        RankFigure rank => Rank(rank, at),
        ChangeFigure change => Change(change, at),
        DaysSinceFigure since => DaysSince(since, at),
        FirstDayFigure first => FirstDay(first, at),
        TopFigure top => Top(top, at),
        _ => throw new InvalidOperationException(figure.Name),
    };

    private FigureValue? Amount(AmountFigure figure, DateOnly at) => Day(at, figure.LastYear) is { } day ? AmountAt(figure, day) : null;

    private FigureValue? AmountAt(AmountFigure figure, DateOnly day)
    {
        var (from, to) = SlowCalendar.Range(figure.Over, day, _grain, _first);
        return AmountOver(figure, from, to);
    }

    private FigureValue? AmountOver(AmountFigure figure, DateOnly from, DateOnly to)
    {
        if (figure is MeanFigure mean)
        {
            if (from < _first)
                return null;
            var whole = Periods(mean.Per, from, to).ToList();
            if (whole.Count == 0 || Sum(mean.Measure, mean.Where, whole[0].From, whole[^1].To) is not { Value: { } total } sum)
                return null;
            return new(total / whole.Count, FigureUnit.Ratio, whole[^1].To, whole[0].From, whole[^1].To, sum.Status) { IsLeast = sum.IsLeast };
        }

        var (measure, unit) = figure switch
        {
            SumFigure it => (it.Measure, FigureUnit.Count),
            RatioFigure it => (it.Measure, FigureUnit.Ratio),
            ShareFigure it => (it.Measure, FigureUnit.Share),
            _ => throw new InvalidOperationException(figure.Name),
        };
        if (Sum(measure, figure.Where, from, to) is not { Value: { } above } part)
            return null;
        if (figure is SumFigure)
            return new(above, unit, to, from, to, part.Status) { IsLeast = part.IsLeast };
        var divisor = figure is RatioFigure ratio ? Sum(ratio.DividedBy, ratio.Where, from, to) : Sum(measure, FigureFilter.None, from, to);
        return divisor is { Value: { } below and not 0 } ? new(above / below, unit, to, from, to, Worse(part.Status, divisor.Status)) : null;
    }

    private FigureValue? Record(string measure, FigureFilter where, Grain per, FigurePeriod? over, bool isLowest, DateOnly at)
    {
        if (Day(at, false) is not { } day)
            return null;
        var (from, to) = over is { } period ? SlowCalendar.Range(period, day, _grain, _first) : (_first, day);
        if (from < _first || from > to)
            return null;
        var peers = new List<(DaySpan Span, decimal Value, bool IsLeast)>();
        var status = ValueStatus.Final;
        for (var start = from; start <= to; start = start.AddDays(1))
        {
            if (!SlowCalendar.IsStart(per, start))
                continue;
            var end = SlowCalendar.EndOf(per, start);
            if (end > to && isLowest)
                continue;
            end = end > to ? to : end;
            if (Sum(measure, where, start, end) is not { Value: { } total } sum)
                continue;
            peers.Add((new(start, end), total, sum.IsLeast));
            status = Worse(status, sum.Status);
        }

        if (peers.Count == 0)
            return null;
        var best = isLowest ? peers.Min(peer => peer.Value) : peers.Max(peer => peer.Value);
        var holders = peers.Where(peer => peer.Value == best).Select(peer => peer.Span).ToList();
        return new(best, FigureUnit.Count, day, holders[0].From, holders[0].To, status)
        {
            Sharing = holders.Count,
            Holders = new([.. holders.Take(10)]),
            IsLeast = peers.First(peer => peer.Value == best).IsLeast,
        };
    }

    private FigureValue? Rank(RankFigure figure, DateOnly at)
    {
        if (Amount(figure.Of, at) is not { } now || Day(at, figure.Of.LastYear) is not { } day)
            return null;
        var peers = new List<FigureValue?>();
        if (figure.Among is { } among)
        {
            for (var end = SlowCalendar.StartOf(among, now.To).AddDays(-1); end >= _first; end = SlowCalendar.StartOf(among, end).AddDays(-1))
                peers.Add(Day(end, false) is { } then ? AmountAt(figure.Of, then) : null);
        }
        else
        {
            for (var years = 1; years <= day.Year - _first.Year; years++)
                peers.Add(Day(SlowCalendar.Back(day, 12 * years, _grain), false) is { } then ? AmountAt(figure.Of, then) : null);
        }

        var known = peers.OfType<FigureValue>().ToList();
        return now with
        {
            Value = 1 + known.Count(peer => peer.Value > now.Value),
            Of = 1 + known.Count,
            Sharing = 1 + known.Count(peer => peer.Value == now.Value),
            Unit = FigureUnit.Rank,
            Among = figure.Among,
            Status = known.Select(peer => peer.Status).Append(now.Status).Aggregate(Worse),
            IsLeast = false,
        };
    }

    private FigureValue? Change(ChangeFigure figure, DateOnly at)
    {
        if (Amount(figure.Of, at) is not { } now || Day(at, figure.Of.LastYear) is not { } day)
            return null;
        FigureValue? then = null;
        if (figure.From == ChangeFrom.Date)
            then = figure.Date > at ? null : Amount(figure.Of, figure.Date);
        else if (figure.From == ChangeFrom.LastYear)
            then = Day(SlowCalendar.Back(day, 12, _grain), false) is { } before ? AmountAt(figure.Of, before) : null;
        else if (SlowCalendar.Before(figure.Of.Over, day, _grain, _first) is var (from, to) && from >= _first)
            then = AmountOver(figure.Of, from, to);
        if (then is null || (figure.AsPercent && then.Value == 0))
            return null;
        var difference = now.Value - then.Value;
        var unit = now.Unit == FigureUnit.Count ? FigureUnit.Difference : FigureUnit.RatioDifference;
        return now with { Value = figure.AsPercent ? difference / then.Value : difference, Unit = figure.AsPercent ? FigureUnit.Percent : unit, Status = Worse(now.Status, then.Status), IsLeast = false };
    }

    private FigureValue? DaysSince(DaysSinceFigure figure, DateOnly at)
    {
        if (Day(at, false) is not { } today)
            return null;
        var status = ValueStatus.Final;
        for (var day = today; day >= _first; day = day.AddDays(-1))
        {
            if (Sum(figure.Measure, figure.Where, day, day) is not { Value: { } value } cell)
                return null;
            status = Worse(status, cell.Status);
            if (value > figure.Above)
                return new(today.DayNumber - day.DayNumber, FigureUnit.Days, today, day, day, status);
        }

        return null;
    }

    private FigureValue? FirstDay(FirstDayFigure figure, DateOnly at)
    {
        if (Day(at, figure.LastYear) is not { } today)
            return null;
        var (from, to) = SlowCalendar.Range(figure.Over, today, _grain, _first);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Sum(figure.Measure, figure.Where, from, day) is not { Value: { } value } sum)
                return null;
            if (value >= figure.Reaches)
                return new(day.DayNumber, FigureUnit.Date, to, from, day, sum.Status);
        }

        return null;
    }

    private FigureValue? Top(TopFigure figure, DateOnly at)
    {
        if (Day(at, figure.LastYear) is not { } day)
            return null;
        var (from, to) = SlowCalendar.Range(figure.Over, day, _grain, _first);
        if (Sum(figure.Measure, figure.Where, from, to) is not { Value: { } total and not 0 } all)
            return null;
        var words = data.Rows.Select(row => Word(row, figure.Dimension)).Distinct()
            .Select(word => (Word: word, Value: data.Rows
                .Where(row => row.Period.Start >= from && row.Period.End <= to && Word(row, figure.Dimension) == word && Keeps(figure.Where, row))
                .Sum(row => Number(row, figure.Measure) ?? 0)))
            .Where(word => word.Value > 0)
            .OrderByDescending(word => word.Value).ThenBy(word => word.Word, StringComparer.Ordinal).ToList();
        var least = words[Math.Min(figure.Count, words.Count) - 1].Value;
        ImmutableArray<FigureItem> items = [.. words.Where(word => word.Value >= least).Select(word => new FigureItem(word.Word, word.Value, word.Value / total))];
        return new(total, FigureUnit.List, to, from, to, all.Status) { Items = new(items), Rest = total - items.Sum(item => item.Value) };
    }

    /// <summary>The end of the last period of the data at or before a date; then of the same date a year before.</summary>
    private DateOnly? Day(DateOnly at, bool lastYear)
    {
        if (at < _first || at > _last)
            return null;
        while (at >= _first && !SlowCalendar.IsEnd(_grain, at))
            at = at.AddDays(-1);
        return at < _first ? null : lastYear ? Day(SlowCalendar.Back(at, 12, _grain), false) : at;
    }

    private static IEnumerable<DaySpan> Periods(Grain per, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (SlowCalendar.IsStart(per, day) && SlowCalendar.EndOf(per, day) is var end && end <= to)
                yield return new(day, end);
        }
    }

    private Cell Sum(string measure, FigureFilter where, DateOnly from, DateOnly to)
    {
        if (from > to || from < _first || to > _last || !SlowCalendar.IsStart(_grain, from) || !SlowCalendar.IsEnd(_grain, to))
            return default;
        decimal total = 0;
        var status = ValueStatus.Final;
        var isLeast = false;
        for (var day = from; day <= to; day = SlowCalendar.EndOf(_grain, day).AddDays(1))
        {
            if (!_rows.Contains(day) && data.EventsFrom is null)
                return default;
            foreach (var row in _rows[day].Where(row => Keeps(where, row)))
            {
                var number = Number(row, measure);
                if (number is null && !measure.StartsWith("#known", StringComparison.Ordinal))
                    return default;
                total += number ?? 0;
                isLeast |= number is null;
                status = number is null ? status : Worse(status, row.Status);
            }
        }

        return new(total, status, isLeast);
    }

    private static decimal? Number(RandomRow row, string measure) => measure switch
    {
        "people" or "#known:people" => row.People,
        "boats" => row.Boats,
        "#rows" => 1,
        _ => throw new InvalidOperationException(measure),
    };

    private static string Word(RandomRow row, string dimension) => dimension == "sex" ? row.Sex : row.Nationality;

    private static bool Keeps(FigureFilter where, RandomRow row) => where.Kept.All(column => column.Value.Contains(Word(row, column.Key)));

    private static ValueStatus Worse(ValueStatus one, ValueStatus other)
    {
        ValueStatus[] order = [ValueStatus.Final, ValueStatus.Revised, ValueStatus.Provisional, ValueStatus.Estimated];
        return Array.IndexOf(order, one) > Array.IndexOf(order, other) ? one : other;
    }
}
