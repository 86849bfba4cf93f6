using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Links;

/// <summary>Closes the link to a term and, at its first use, shows the form that letters and officials use. A <c>bdi</c> takes its direction from its own words.</summary>
internal sealed class TermEndHtml(TermReference reference, bool isFirstUse) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context)
    {
        html.Append("</a>");
        if (!isFirstUse || context.Term(reference) is not { SourceForm: { } form, SourceLanguage: var language })
            return;
        html.Append(" <bdi lang=\"").AppendEscaped(language.Value).Append("\">(").AppendEscaped(form).Append(")</bdi>");
    }
}
