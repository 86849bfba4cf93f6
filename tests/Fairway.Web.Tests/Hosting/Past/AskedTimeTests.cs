using Fairway.Web.Hosting.Past;

namespace Fairway.Web.Tests.Hosting.Past;

public sealed class AskedTimeTests
{
    [Theory]
    [InlineData("2026-05-01", "2026-05-01T23:59:59Z")]
    [InlineData("2024-02-29", "2024-02-29T23:59:59Z")]
    [InlineData("9999-12-31", "9999-12-31T23:59:59Z")]
    [InlineData("2026-05-01T09:30:00Z", "2026-05-01T09:30:00Z")]
    public void A_day_means_its_end_and_an_instant_itself(string text, string instant)
    {
        Assert.True(AskedTime.TryParse(text, out var asked));
        Assert.Equal(instant, AskedTime.Of(asked.Instant).Text);
        Assert.Equal(text, asked.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026-5-1")]
    [InlineData("2026-02-30")]
    [InlineData("2026-05-01 ")]
    [InlineData("01/05/2026")]
    [InlineData("2026-05-01T09:30:00")]
    [InlineData("2026-05-01T09:30:00+01:00")]
    [InlineData("2026-05-01T09:30:00.5Z")]
    [InlineData("2026-05-01T24:00:00Z")]
    [InlineData("2026-05-01t09:30:00z")]
    [InlineData("۲۰۲۶-۰۵-۰۱")]
    public void What_is_not_exact_is_no_time(string? text) => Assert.False(AskedTime.TryParse(text, out _));
}
