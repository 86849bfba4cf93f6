namespace Fairway.Statistics.Figures;

public enum PeriodKind
{
    /// <summary>The last period of the series up to the date: a day in a daily series, a quarter in a quarterly one.</summary>
    Latest,

    /// <summary>The latest N complete days, weeks, months, quarters or years.</summary>
    Last,

    /// <summary>The N before those.</summary>
    Previous,

    /// <summary>From the first day of the date's week, month, quarter or year.</summary>
    ToDate,

    /// <summary>From a fixed day.</summary>
    Since,

    /// <summary>Since the series began.</summary>
    All,
}

/// <summary>Over which days a figure runs, as seen from a date. Its words are those of <see cref="FigurePeriodWords"/>.</summary>
/// <param name="Kind">Which end is fixed.</param>
/// <param name="Of">Of what the period is made; nothing for latest, since and all.</param>
/// <param name="Count">How many of them, from 1.</param>
/// <param name="From">The fixed day of <see cref="PeriodKind.Since"/>.</param>
public readonly record struct FigurePeriod(PeriodKind Kind, Grain Of = Statistics.Grain.Day, int Count = 1, DateOnly From = default)
{
    /// <summary>Of what length the period is made; null where any will do.</summary>
    public Grain? Grain => Kind is PeriodKind.Latest or PeriodKind.Since or PeriodKind.All ? null : Of;

    /// <summary>Whether there is a period before it to compare it with.</summary>
    public bool HasPrevious => Kind is not (PeriodKind.Since or PeriodKind.All);

    /// <summary>As in <c>dataset.yaml</c>.</summary>
    public override string ToString() => FigurePeriodWords.Write(this);

    /// <param name="day">The last day of a period of the series.</param>
    /// <param name="first">The first period of the series: its grain and its beginning.</param>
    internal (DateOnly From, DateOnly To) Resolve(DateOnly day, Period first) => Kind switch
    {
        PeriodKind.Latest => (Period.Of(first.Grain, day).Start, day),
        PeriodKind.Last => Complete(day, Count),
        PeriodKind.Previous => Before(Complete(day, Count), day, first),
        PeriodKind.ToDate => (Period.Of(Of, day).Start, day),
        PeriodKind.Since => (From, day),
        PeriodKind.All => (first.Start, day),
        _ => throw new InvalidOperationException($"There is no period {Kind}."),
    };

    /// <summary>The period of the same length before one that was resolved; of a period to date, the same part of the one before.</summary>
    internal (DateOnly From, DateOnly To) Before((DateOnly From, DateOnly To) range, DateOnly day, Period first)
    {
        switch (Kind)
        {
            case PeriodKind.Latest:
                var latest = Period.Of(first.Grain, day) with { Number = Period.Of(first.Grain, day).Number - 1 };
                return (latest.Start, latest.End);
            case PeriodKind.Last or PeriodKind.Previous:
                var start = Period.Of(Of, range.From);
                return ((start with { Number = start.Number - Count }).Start, range.From.AddDays(-1));
            case PeriodKind.ToDate:
                var to = SeriesDays.Back(day, Of, 1, first.Grain);
                return (Period.Of(Of, to).Start, to);
            default:
                throw new InvalidOperationException($"Nothing stands before '{this}'.");
        }
    }

    private (DateOnly From, DateOnly To) Complete(DateOnly day, int count)
    {
        var period = Period.Of(Of, day);
        var last = period.End == day ? period : period with { Number = period.Number - 1 };
        return ((last with { Number = last.Number - count + 1 }).Start, last.End);
    }
}
