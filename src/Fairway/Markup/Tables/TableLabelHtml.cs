using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Tables;

internal sealed class TableLabelHtml(TableLabel label) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context)
    {
        html.AppendEscaped(label.Heading.Length > 0 ? label.Heading : context.Messages["table.label"]);
        if (label.Ordinal > 1)
            html.Append(" (").AppendEscaped(context.Messages.Language.Numbers.WritePlain(label.Ordinal)).Append(')');
    }
}
