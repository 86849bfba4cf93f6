using System.Globalization;
using System.Text.Encodings.Web;
using Fairway.Languages;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading;

/// <summary>An instant to the minute, in UTC and saying so, in <c>time</c>.</summary>
internal sealed class Moment(Messages messages, DateTimeOffset instant) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<time datetime=\"");
        writer.Write(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.Write("\">");
        encoder.Encode(writer, Words(messages, instant));
        writer.Write("</time>");
    }

    /// <summary>As plain text.</summary>
    public static string Words(Messages messages, DateTimeOffset instant)
    {
        var (day, time) = (DateOnly.FromDateTime(instant.UtcDateTime), TimeOnly.FromDateTime(instant.UtcDateTime));
        return messages.Format("time.utc", ("date", day), ("time", messages.Language.Dates.WriteTime(time)));
    }
}
