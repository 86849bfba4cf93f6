using Fairway.Content.Calendar;
using Fairway.Input;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Content;

public sealed class CalendarTimeTests
{
    [Theory]
    [InlineData("2026-12", "2026-12-01", "2026-12-31")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2026-12-03", "2026-12-03", "2026-12-03")]
    [InlineData("2026-12-03T09:30", "2026-12-03", "2026-12-03")]
    public void A_time_is_written_as_it_was_read_and_has_days(string text, string first, string last)
    {
        var time = CalendarTime.Parse(text);

        Assert.Equal((text, first, last), (time.ToString(), IsoDay.Write(time.First), IsoDay.Write(time.Last)));
    }

    [Theory]
    [InlineData("2026-12-03T00:00", "2026-12-03T00:00Z")]
    [InlineData("2026-07-01T09:30", "2026-07-01T08:30Z")]
    [InlineData("2027-03-28T00:59", "2027-03-28T00:59Z")]
    [InlineData("2027-03-28T02:00", "2027-03-28T01:00Z")]
    [InlineData("2026-10-25T00:59", "2026-10-24T23:59Z")]
    [InlineData("2026-10-25T02:00", "2026-10-25T02:00Z")]
    public void A_minute_is_one_of_Londons_clocks_in_summer_and_in_winter(string text, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), CalendarTime.Parse(text).Instant);

    [Theory]
    [InlineData("2027-03-28T01:00")]
    [InlineData("2027-03-28T01:59")]
    [InlineData("2026-10-25T01:00")]
    [InlineData("2026-10-25T01:59")]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-12-3")]
    [InlineData("2026-12-03T9:30")]
    [InlineData("2026-12-03T24:00")]
    [InlineData("")]
    [InlineData(null)]
    public void What_clocks_never_show_or_show_twice_is_no_time(string? text) => Assert.False(CalendarTime.TryParse(text, out _));

    [Fact]
    public void The_day_in_London_is_ahead_of_UTC_late_on_a_summer_evening()
    {
        Assert.Equal(new(2026, 7, 2), LondonTime.Today(new FakeTimeProvider(new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero))));
        Assert.Equal(new(2026, 12, 1), LondonTime.Today(new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 23, 30, 0, TimeSpan.Zero))));
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 23, 0, 0, TimeSpan.Zero), LondonTime.StartOf(new(2026, 7, 2)));
    }
}
