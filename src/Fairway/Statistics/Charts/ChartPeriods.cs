using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>One period of a drawing.</summary>
/// <param name="From">First day that is counted.</param>
/// <param name="To">Last day that is counted.</param>
internal sealed record ChartPeriod(Period Period, DateOnly From, DateOnly To)
{
    /// <summary>The period is not over.</summary>
    public bool IsPart => To < Period.End;
}

/// <summary>The periods that a drawing shows, from the first to the last without gaps.</summary>
internal static class ChartPeriods
{
    /// <summary>A period that began before the range takes no part, as it would look small; where there is no other, what the range has of it is shown.</summary>
    public static ImmutableArray<ChartPeriod> Of(Grain every, DateOnly from, DateOnly to)
    {
        var first = Period.Of(every, from);
        if (first.Start < from && first.End < to)
            first = first with { Number = first.Number + 1 };
        var periods = ImmutableArray.CreateBuilder<ChartPeriod>();
        for (var period = first; period.Start <= to; period = period with { Number = period.Number + 1 })
            periods.Add(new(period, period.Start < from ? from : period.Start, period.End > to ? to : period.End));
        return periods.ToImmutable();
    }

    public static ImmutableArray<ChartPeriod> Whole(DateOnly from, DateOnly to) => [new(new(Grain.Day, to.DayNumber), from, to)];
}
