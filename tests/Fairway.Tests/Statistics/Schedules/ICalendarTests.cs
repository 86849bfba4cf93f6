using System.Text;
using Fairway.Statistics.Schedules;

namespace Fairway.Tests.Statistics.Schedules;

/// <summary>The rules of RFC 5545, on releases with every sign that it takes for its own.</summary>
public sealed class ICalendarTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 8, 21, 9, 30, 5, TimeSpan.FromHours(1));

    private static readonly CalendarEvent Long = new(
        "made-v2@example.org",
        new(2026, 12, 31),
        "One, two; three\\four",
        string.Concat(Enumerable.Repeat("Überfahrten, قایق و 🛶 پیش\r\n", 20)),
        "https://example.org/en/data/made",
        CalendarEventStatus.Tentative);

    private static byte[] Bytes => ICalendar.Write("Fairway, and more", [Long, Long with { Uid = "made-v1@example.org", Status = CalendarEventStatus.Confirmed }], Stamp);

    [Fact]
    public void Lines_end_with_CR_and_LF_and_have_at_most_75_octets_of_whole_letters()
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes);

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        foreach (var line in Lines(Bytes))
        {
            Assert.InRange(line.Length, 1, 75);
            // A letter cut in two would not be read.
            Assert.NotNull(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(line));
        }

        Assert.Contains(Lines(Bytes), line => line.Length > 70);
    }

    [Fact]
    public void What_was_folded_and_escaped_reads_as_it_was()
    {
        var release = Components()[0];

        Assert.Equal(Long.Summary, Unescape(release["SUMMARY"]));
        Assert.Equal(Long.Description.ReplaceLineEndings("\n"), Unescape(release["DESCRIPTION"]));
        Assert.Equal(Long.Address, release["URL"]);
    }

    [Fact]
    public void A_release_is_one_whole_day_that_takes_no_time()
    {
        var release = Components()[0];

        Assert.Equal("20261231", release["DTSTART;VALUE=DATE"]);
        Assert.Equal("20270101", release["DTEND;VALUE=DATE"]);
        Assert.Equal("TRANSPARENT", release["TRANSP"]);
    }

    [Fact]
    public void A_minute_stands_in_UTC_and_a_month_from_its_first_day_to_behind_its_last()
    {
        var minute = Components(Long with { At = new(2026, 7, 1, 9, 30, 0, TimeSpan.FromHours(1)) })[0];
        var month = Components(Long with { Day = new(2026, 12, 1), LastDay = new(2026, 12, 31) })[0];

        Assert.Equal("20260701T083000Z", minute["DTSTART"]);
        Assert.DoesNotContain("DTEND;VALUE=DATE", minute.Keys);
        Assert.Equal(("20261201", "20270101"), (month["DTSTART;VALUE=DATE"], month["DTEND;VALUE=DATE"]));
    }

    [Fact]
    public void A_revised_event_says_how_often_and_a_cancelled_one_that_it_is()
    {
        var cancelled = Components(Long with { Sequence = 7, Status = CalendarEventStatus.Cancelled })[0];

        Assert.Equal(("7", "CANCELLED"), (cancelled["SEQUENCE"], cancelled["STATUS"]));
        Assert.DoesNotContain("SEQUENCE", Components()[0].Keys);
    }

    [Fact]
    public void The_stamp_is_that_of_the_release_in_UTC() => Assert.All(Components(), release => Assert.Equal("20260821T083005Z", release["DTSTAMP"]));

    [Fact]
    public void What_is_expected_is_tentative() => Assert.Equal(["TENTATIVE", "CONFIRMED"], Components().Select(release => release["STATUS"]));

    [Fact]
    public void Each_event_has_what_the_RFC_requires_once_and_a_uid_of_its_own()
    {
        string[] head = [.. Unfolded().TakeWhile(line => line != "BEGIN:VEVENT")];

        Assert.Equal("BEGIN:VCALENDAR", head[0]);
        Assert.Single(head, line => line == "VERSION:2.0");
        Assert.Single(head, line => line.StartsWith("PRODID:", StringComparison.Ordinal));
        Assert.Contains("NAME:Fairway\\, and more", head);
        Assert.Equal(["made-v2@example.org", "made-v1@example.org"], Components().Select(release => release["UID"]));
    }

    [Fact]
    public void A_calendar_without_an_event_is_not_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ICalendar.Write("Fairway", [], Stamp));

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        var rest = bytes.AsSpan();
        while (rest.IndexOf("\r\n"u8) is >= 0 and var end)
        {
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 2)..];
        }

        return lines;
    }

    private static string[] Unfolded() => Unfolded(Bytes);

    private static string[] Unfolded(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static List<Dictionary<string, string>> Components() => Components(Unfolded());

    private static List<Dictionary<string, string>> Components(CalendarEvent release) => Components(Unfolded(ICalendar.Write("Fairway", [release], Stamp)));

    private static List<Dictionary<string, string>> Components(string[] lines)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in lines)
        {
            if (line == "BEGIN:VEVENT")
                events.Add([]);
            else if (events.Count > 0 && !line.StartsWith("END:", StringComparison.Ordinal))
                events[^1].Add(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }

        return events;
    }

    private static string Unescape(string text)
    {
        var read = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            Assert.False(text[i] is ',' or ';', "A comma or a semicolon parts values.");
            read.Append(text[i] == '\\' ? text[++i] switch { 'n' => '\n', var sign => sign } : text[i]);
        }

        return read.ToString();
    }
}
