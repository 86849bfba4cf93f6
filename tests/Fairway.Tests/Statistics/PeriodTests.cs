using CsCheck;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Tests.Statistics;

public sealed class PeriodTests
{
    private static readonly Gen<(Grain Grain, DateOnly Day)> Days = Gen.Select(
        Gen.Enum<Grain>(),
        Gen.Int[new DateOnly(1800, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Select(DateOnly.FromDayNumber));

    [Fact]
    public void Periods_hold_their_days_and_follow_each_other_without_a_gap() => Days.Sample((grain, day) =>
    {
        var period = Period.Of(grain, day);
        Assert.InRange(day, period.Start, period.End);
        Assert.Equal(period.End.AddDays(1), (period with { Number = period.Number + 1 }).Start);
    });

    [Fact]
    public void What_a_period_writes_it_reads() => Days.Sample((grain, day) =>
    {
        var period = Period.Of(grain, day);
        Assert.True(Period.TryParse(grain, period.ToString(), out var read));
        Assert.Equal(period, read);
    });

    [Fact]
    public void A_week_runs_from_Monday_to_the_Sunday_that_names_it() => Days.Sample((_, day) =>
    {
        var week = Period.Of(Grain.Week, day);
        Assert.Equal((DayOfWeek.Monday, DayOfWeek.Sunday), (week.Start.DayOfWeek, week.End.DayOfWeek));
    });

    [Theory]
    [InlineData(Grain.Week, "2026-08-22")]
    [InlineData(Grain.Month, "2026-8")]
    [InlineData(Grain.Month, "2026-13")]
    [InlineData(Grain.Quarter, "2026-Q5")]
    [InlineData(Grain.Quarter, "2026-q1")]
    [InlineData(Grain.Year, "26")]
    [InlineData(Grain.Year, "+026")]
    [InlineData(Grain.Day, "2026-08-20T00:00:00")]
    public void Other_ways_to_write_a_period_are_refused(Grain grain, string text) => Assert.False(Period.TryParse(grain, text, out _));

    [Theory]
    [InlineData("2024-02-29", Grain.Day, 1, "2023-02-28")]
    [InlineData("2024-02-29", Grain.Day, 4, "2020-02-29")]
    [InlineData("2025-02-28", Grain.Day, 1, "2024-02-28")]
    [InlineData("2025-08-20", Grain.Day, 1, "2024-08-20")]
    [InlineData("2025-02-28", Grain.Month, 1, "2024-02-29")]
    [InlineData("2024-02-29", Grain.Month, 1, "2023-02-28")]
    public void The_same_date_is_by_calendar_and_29_February_meets_28_unless_whole_months_are_compared(string date, Grain series, int years, string same)
    {
        Assert.True(IsoDay.TryParse(date, out var day));
        Assert.Equal(same, IsoDay.Write(SeriesDays.Back(day, Grain.Year, years, series)));
    }
}
