using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Links;

/// <summary>Opens the link to a term of the glossary.</summary>
internal sealed class TermStartHtml(TermReference reference) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context)
    {
        var term = context.Term(reference);
        html.Append("<a class=\"term\" href=\"").AppendEscaped(term.Address).Append('"');
        if (term.Definition is not null)
            html.Append(" title=\"").AppendEscaped(term.Definition).Append('"');
        html.Append('>');
    }
}
