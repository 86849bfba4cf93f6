using System.Text;

namespace Fairway.Markup.Html;

/// <summary>A message of the interface, without arguments, in the language of the text.</summary>
internal sealed class MessageHtml(string key) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context) => html.AppendEscaped(context.Messages[key]);
}
