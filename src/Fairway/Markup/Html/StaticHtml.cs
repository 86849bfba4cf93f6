using System.Text;

namespace Fairway.Markup.Html;

/// <summary>HTML that depends on nothing but the text.</summary>
internal sealed class StaticHtml(string text) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context) => html.Append(text);
}
