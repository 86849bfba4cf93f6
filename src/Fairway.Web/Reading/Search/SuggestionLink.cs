using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.Search;

/// <summary>Other words to search for, inside a sentence.</summary>
internal sealed class SuggestionLink(string text, string address) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<a href=\"");
        encoder.Encode(writer, address);
        writer.Write("\"><bdi><b>");
        encoder.Encode(writer, text);
        writer.Write("</b></bdi></a>");
    }
}
