using System.Globalization;
using System.Text.Encodings.Web;
using Fairway.Input;
using Fairway.Languages;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Desk.Frame;

/// <summary>An instant to the minute as clocks in London show it, saying so, in <c>time</c>: the desk plans in that time.</summary>
internal sealed class LondonMoment(Messages messages, DateTimeOffset instant) : IHtmlContent
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<time datetime=\"");
        writer.Write(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.Write("\">");
        encoder.Encode(writer, Words(messages, instant));
        writer.Write("</time>");
    }

    /// <summary>As plain text.</summary>
    public static string Words(Messages messages, DateTimeOffset instant) =>
        messages.Format("time.london", ("date", LondonTime.DayOf(instant)), ("time", messages.Language.Dates.WriteTime(LondonTime.ClockOf(instant))));
    public static string Words(Messages messages, DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, London).DateTime;
        return messages.Format("time.london", ("date", DateOnly.FromDateTime(there)), ("time", messages.Language.Dates.WriteTime(TimeOnly.FromDateTime(there))));
    }
}
