using System.Globalization;
using System.Text;

namespace Fairway.Statistics.Schedules;

/// <summary>
/// Writes events as iCalendar (RFC 5545; name and refresh interval of RFC 7986): lines end with CR and LF and are folded at 75 octets, between letters.
/// </summary>
public static class ICalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Most octets of a line, without its end.</summary>
    public const int MaxLine = 75;

    /// <param name="name">Of the calendar.</param>
    /// <param name="events">At least one: a calendar without a component is not one.</param>
    /// <param name="stamp">When the calendar's content was made: the release of the site.</param>
    public static byte[] Write(string name, IReadOnlyCollection<CalendarEvent> events, DateTimeOffset stamp)
    {
        ArgumentOutOfRangeException.ThrowIfZero(events.Count);
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Fairway//Releases of data//EN");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "NAME", Escape(name));
        Line(text, "X-WR-CALNAME", Escape(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        foreach (var release in events)
            Write(text, release, stamp);
        Line(text, "END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, CalendarEvent release, DateTimeOffset stamp)
    {
        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", Escape(release.Uid));
        Line(text, "DTSTAMP", Instant(stamp));
        if (release.At is { } at)
        {
            Line(text, "DTSTART", Instant(at));
        }
        else
        {
            Line(text, "DTSTART;VALUE=DATE", Day(release.Day));
            // The end is not part of the event.
            Line(text, "DTEND;VALUE=DATE", Day((release.LastDay ?? release.Day).AddDays(1)));
        }

        if (release.Sequence is { } sequence)
            Line(text, "SEQUENCE", sequence.ToString(CultureInfo.InvariantCulture));
        Line(text, "SUMMARY", Escape(release.Summary));
        Line(text, "DESCRIPTION", Escape(release.Description));
        Line(text, "URL", release.Address);
        Line(text, "STATUS", StatusOf(release.Status));
        Line(text, "TRANSP", "TRANSPARENT");
        Line(text, "END", "VEVENT");
    }

    private static string StatusOf(CalendarEventStatus status) => status switch
    {
        CalendarEventStatus.Tentative => "TENTATIVE",
        CalendarEventStatus.Confirmed => "CONFIRMED",
        CalendarEventStatus.Cancelled => "CANCELLED",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, section 3.3.11. Control signs other than the line break may not stand in a text.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var sign in text.ReplaceLineEndings("\n"))
        {
            if (sign is '\\' or ';' or ',')
                escaped.Append('\\').Append(sign);
            else if (sign == '\n')
                escaped.Append("\\n");
            else if (!char.IsControl(sign))
                escaped.Append(sign);
        }

        return escaped.ToString();
    }

    private static void Line(StringBuilder text, string property, string value)
    {
        var used = 0;
        foreach (var letter in $"{property}:{value}".EnumerateRunes())
        {
            // The space that begins a continued line counts.
            if (used + letter.Utf8SequenceLength > MaxLine)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(letter.ToString());
            used += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
