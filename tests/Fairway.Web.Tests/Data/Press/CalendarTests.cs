using System.Net;

namespace Fairway.Web.Tests.Data.Press;

public sealed class CalendarTests(PressSite press)
{
    [Fact]
    public async Task Every_release_and_every_expected_one_is_an_event_that_keeps_its_uid()
    {
        using var answer = await press.Site.Get("/data/small-boat-arrivals/releases.ics");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            [("v4", "20260821"), ("v3", "20260109"), ("v2", "20251212"), ("v1", "20251114"), ("v5", "20260828")],
            Values(text, "UID:").Select(uid => uid[(uid.LastIndexOf('-') + 1)..uid.IndexOf('@', StringComparison.Ordinal)]).Zip(Values(text, "DTSTART;VALUE=DATE:")));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED", "TENTATIVE"], Values(text, "STATUS:"));
        Assert.Contains("not announced", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_announced_is_not_tentative()
    {
        using var answer = await press.Site.Get("/data/entries/releases.ics");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(["20260901", "20261201"], Values(text, "DTSTART;VALUE=DATE:"));
        Assert.All(Values(text, "STATUS:"), status => Assert.Equal("CONFIRMED", status));
    }

    [Fact]
    public async Task One_calendar_holds_the_releases_of_all_datasets_in_lines_of_75_octets()
    {
        using var answer = await press.Site.Get("/data/releases.ics");

        var text = await answer.Content.ReadAsStringAsync();
        var uids = Values(text, "UID:").ToList();
        Assert.Equal(7, uids.Count);
        Assert.Distinct(uids);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public async Task There_is_no_calendar_of_a_dataset_that_is_not_there()
    {
        using var answer = await press.Site.Get("/data/nothing/releases.ics");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<string> Values(string calendar, string property) =>
        calendar.Split("\r\n").Where(line => line.StartsWith(property, StringComparison.Ordinal)).Select(line => line[property.Length..]);
}
