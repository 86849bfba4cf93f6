using System.Text.Encodings.Web;
using Fairway.Search;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.Search;

/// <summary>Text with its matches in <c>mark</c>.</summary>
internal sealed class MarkedHtml(MarkedText marked) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var end = 0;
        foreach (var (start, length) in marked.Marks)
        {
            encoder.Encode(writer, marked.Text[end..start]);
            end = start + length;
            writer.Write("<mark>");
            encoder.Encode(writer, marked.Text[start..end]);
            writer.Write("</mark>");
        }

        encoder.Encode(writer, marked.Text[end..]);
    }
}
