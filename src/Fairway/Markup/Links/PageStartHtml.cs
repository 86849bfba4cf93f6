using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Links;

/// <summary>Opens the link to another page, in the reader's language.</summary>
internal sealed class PageStartHtml(PageReference reference) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context) =>
        html.Append("<a href=\"").AppendEscaped(context.PageAddress(reference)).Append('"');
}
