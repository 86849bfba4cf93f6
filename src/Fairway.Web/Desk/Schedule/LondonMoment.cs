using System.Globalization;
using System.Text.Encodings.Web;
using Fairway.Languages;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Desk.Schedule;

/// <summary>An instant to the minute as London's clock shows it, and saying so, in <c>time</c>.</summary>
internal sealed class LondonMoment(Messages messages, DateTimeOffset instant) : IHtmlContent
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
        var wall = LondonTime.Of(instant);
        return messages.Format("time.london", ("date", DateOnly.FromDateTime(wall)), ("time", messages.Language.Dates.WriteTime(TimeOnly.FromDateTime(wall))));
    }
}
