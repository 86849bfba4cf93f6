using System.Globalization;
using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Citations;

/// <summary>The place of a citation: its number, leading to the source at the foot of the page.</summary>
internal sealed class CitationHtml(SourceReference reference) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context)
    {
        var number = context.SourceNumber(reference);
        html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#source-{number}\" aria-label=\"")
            .AppendEscaped(context.Messages.Format("citation.label", ("number", number)))
            .Append("\">")
            .AppendEscaped(context.Messages.Language.Numbers.WritePlain(number))
            .Append("</a></sup>");
    }
}
