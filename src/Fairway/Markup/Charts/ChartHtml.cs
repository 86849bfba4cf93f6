using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Charts;

/// <summary>The place of a chart, which the site draws.</summary>
internal sealed class ChartHtml(ChartReference reference) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context) => html.Append(context.ChartHtml(reference));
}
