using Fairway.Input;
using Fairway.Web.Desk.Schedule;

namespace Fairway.Web.Tests.Desk.Schedule;

public sealed class PlanTimesTests
{
    [Theory]
    [InlineData("2026-12-03", "09:30", null, "2026-12-03T09:30:00Z")]
    [InlineData("2027-07-01", "09:30", null, "2027-07-01T08:30:00Z")]
    [InlineData("2027-07-01", "00:15", null, "2027-06-30T23:15:00Z")]
    [InlineData("2027-03-28", "00:59", null, "2027-03-28T00:59:00Z")]
    [InlineData("2027-03-28", "02:00", null, "2027-03-28T01:00:00Z")]
    [InlineData("2027-10-31", "00:59", null, "2027-10-30T23:59:00Z")]
    [InlineData("2027-10-31", "01:30", "earlier", "2027-10-31T00:30:00Z")]
    [InlineData("2027-10-31", "01:30", "later", "2027-10-31T01:30:00Z")]
    [InlineData("2027-10-31", "02:00", null, "2027-10-31T02:00:00Z")]
    public void A_time_of_London_is_one_instant(string day, string clock, string? which, string utc)
    {
        var read = PlanTimes.Read(day, clock, which);

        Assert.Null(read.Fault);
        Assert.Equal(utc, PlanTimes.Utc(read.Instant));
        Assert.Equal(TimeSpan.Zero, read.Instant.Offset);
        Assert.Equal(clock, $"{LondonTime.ClockOf(read.Instant):HH:mm}");
    }

    [Theory]
    [InlineData("2027-03-28", "01:00", null, PlanFault.NoSuchTime)]
    [InlineData("2027-03-28", "01:59", "later", PlanFault.NoSuchTime)]
    [InlineData("2027-10-31", "01:00", null, PlanFault.TwoTimes)]
    [InlineData("2027-10-31", "01:59", "x", PlanFault.TwoTimes)]
    [InlineData("2027-02-30", "09:30", null, PlanFault.BadTime)]
    [InlineData("3.12.2026", "09:30", null, PlanFault.BadTime)]
    [InlineData("2026-12-03", "9:30", null, PlanFault.BadTime)]
    [InlineData("2026-12-03", "24:00", null, PlanFault.BadTime)]
    [InlineData(null, "09:30", null, PlanFault.BadTime)]
    [InlineData("2026-12-03", null, null, PlanFault.BadTime)]
    public void A_time_that_is_none_or_two_is_refused_or_asked_about(string? day, string? clock, string? which, object fault) =>
        Assert.Equal((PlanFault)fault, PlanTimes.Read(day, clock, which).Fault);
}
