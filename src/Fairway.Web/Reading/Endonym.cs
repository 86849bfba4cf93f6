using System.Text.Encodings.Web;
using Fairway.Languages;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading;

/// <summary>A language's own name for itself, in its own language and direction, inside a sentence of another.</summary>
internal sealed class Endonym(Language language) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<bdi lang=\"");
        writer.Write(language.Tag.Value);
        writer.Write("\">");
        encoder.Encode(writer, language.Endonym);
        writer.Write("</bdi>");
    }
}
