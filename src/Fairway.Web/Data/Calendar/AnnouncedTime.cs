using System.Globalization;
using System.Text.Encodings.Web;
using Fairway.Content.Calendar;
using Fairway.Languages;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Data.Calendar;

/// <summary>A month, a day or a minute of London, which says so, in <c>time</c>.</summary>
internal sealed class AnnouncedTime(Messages messages, CalendarTime time) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<time datetime=\"");
        writer.Write(time.Instant is { } instant ? instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) : time.ToString());
        writer.Write("\">");
        encoder.Encode(writer, Words(messages, time));
        writer.Write("</time>");
    }

    /// <summary>As plain text.</summary>
    public static string Words(Messages messages, CalendarTime time)
    {
        var dates = messages.Language.Dates;
        return time.Time is { } minute ? messages.Format("time.london", ("date", time.First), ("time", dates.WriteTime(minute)))
            : time.IsMonth ? dates.WriteMonth(time.First.Year, time.First.Month)
            : dates.Write(time.First);
    }
}
