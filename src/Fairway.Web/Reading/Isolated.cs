using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading;

/// <summary>Words of unknown direction, such as a reader's own, inside a sentence.</summary>
internal sealed class Isolated(string text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<bdi>");
        encoder.Encode(writer, text);
        writer.Write("</bdi>");
    }
}
