using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.History;

/// <summary>A word as the marks of a comparison look, to explain them.</summary>
/// <param name="element"><c>ins</c> or <c>del</c>.</param>
internal sealed class MarkedWord(string element, string word) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<{element}>");
        encoder.Encode(writer, word);
        writer.Write($"</{element}>");
    }
}
